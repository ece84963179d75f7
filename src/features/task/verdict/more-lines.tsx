import { LimitLine } from '../limit/limit-line'
import { CatchUpLine } from './catch-up-line'

interface MoreLinesProps {
  readonly kind: string
  readonly step: string | null
}

/** Evidence that only tasks have that were watched; its code comes with the rules for them. */
export function MoreLines({ kind, step }: MoreLinesProps) {
  return (
    <>
      {MOVES.has(kind) && <LimitLine step={step} />}
      {BEHIND.has(kind) && <CatchUpLine step={step} />}
    </>
  )
}

/** What limits it is asked of what moves, and of what should move faster. */
const MOVES: ReadonlySet<string> = new Set(['moving', 'verifying'])
/** When it will have caught up is asked of what is behind. */
const BEHIND: ReadonlySet<string> = new Set(['catching-up', 'falling-behind'])
