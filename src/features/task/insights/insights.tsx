import { CutoverCard } from '../cutover/cutover-card'
import { EventsCard } from '../events/events-card'
import { KeptCard } from '../kept/kept-card'
import { LimitCard } from '../limit/limit-card'

/** Beside the numbers of a step: what limits it, and whether the target may take over. */
export function Beside({ step, cutover }: { step: string; cutover: boolean }) {
  return (
    <>
      <LimitCard step={step} />
      {cutover && <CutoverCard />}
    </>
  )
}

/** Below the numbers of a step: what happened, and what is kept of it. */
export function Past({ id }: { id: string }) {
  return (
    <div className="mt-3.5 grid grid-cols-1 items-start gap-3.5">
      <EventsCard id={id} />
      <KeptCard id={id} />
    </div>
  )
}
