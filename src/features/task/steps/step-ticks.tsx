import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { timeTickLabel, timeTicks } from '@/ui/chart/ticks'
import { place, type StepAxis } from './step-axis'

export interface StepTicksProps {
  readonly axis: StepAxis
  /** Epoch milliseconds. */
  readonly now: number
}

const MOST = 8
/** A time closer to now than this part of the axis would lie below the word for it, percent. */
const NEAR_NOW = 6
/** Half the room of a label at the axis's edges, percent. */
const EDGE = 3

/** Round times below the steps' bars, the day where one begins, and where now is. */
export function StepTicks({ axis, now }: StepTicksProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const at = now <= axis.to ? Math.min(place(now, axis), 100 - EDGE) : null
  const { ticks, stepMs } = timeTicks(axis.from, axis.to, MOST, format.timeZone)
  return (
    <>
      {ticks.map((tick) => {
        const left = place(tick, axis)
        if (left < EDGE || left > 100 - EDGE || (at !== null && Math.abs(left - at) < NEAR_NOW)) return null
        return (
          <Label key={tick} left={left}>
            {timeTickLabel(tick, stepMs, format)}
          </Label>
        )
      })}
      {at !== null && (
        <Label left={at} strong>
          {t('task.steps.now')}
        </Label>
      )}
    </>
  )
}

function Label({ left, strong = false, children }: { left: number; strong?: boolean; children: string }) {
  return (
    <span
      className={`absolute -translate-x-1/2 whitespace-nowrap ${strong ? 'font-semibold text-ink' : ''}`}
      style={{ left: `${left}%` }}
    >
      {children}
    </span>
  )
}
