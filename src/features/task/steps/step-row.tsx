import { useId } from 'react'
import { incrementalDelay, isStale } from '@/domain/delay'
import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { Badge } from '@/ui/badge'
import { place, restBar, type StepAxis, stepBar } from './step-axis'
import { STEP_GRID, STEP_LOOKS } from './step-looks'
import { useStepStatus } from './use-step-status'

interface StepRowProps {
  readonly step: StepView
  /** When it is expected to end, epoch milliseconds; null when that cannot be told. */
  readonly expectedMs: number | null
  readonly axis: StepAxis | null
  readonly now: number
  readonly open: boolean
  readonly onSelect: () => void
}

/** One step: sign, name, status, its bar on the shared axis, start and duration. The whole row opens its details. */
export function StepRow({ step, expectedMs, axis, now, open, onSelect }: StepRowProps) {
  const { t } = useTranslation()
  const label = useStepLabel()
  const id = useId()
  const look = STEP_LOOKS[step.state]
  const bar = axis && stepBar(step, axis, now)
  const rest = axis && expectedMs !== null ? restBar(expectedMs, axis, now) : null
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-describedby={id}
      onClick={onSelect}
      className={`grid w-full cursor-pointer grid-cols-[1.5rem_minmax(0,1fr)] items-center gap-x-2 gap-y-0.5 px-1.5 py-1.5 text-left hover:bg-chip/60 focus-visible:outline-2 focus-visible:outline-source ${STEP_GRID}`}
    >
      <span aria-hidden="true" className={look.text}>
        {look.sign}
      </span>
      <span className="flex min-w-0 flex-wrap justify-between gap-x-3 lg:contents">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="wrap-anywhere">{label(step)}</span>
          {step.errors.length > 0 && (
            <Badge tone="bad" icon="!">
              {t('task.steps.errors', { count: step.errors.length })}
            </Badge>
          )}
        </span>
        <span className={`min-w-0 wrap-anywhere ${look.text}`}>
          <Status step={step} now={now} />
        </span>
      </span>
      <span
        aria-hidden="true"
        className={`relative block h-5 max-lg:col-span-2 max-lg:h-2.5 ${bar ? '' : 'max-lg:hidden'}`}
      >
        {axis && now <= axis.to && (
          <i className="absolute -inset-y-1.5 w-px bg-line max-lg:hidden" style={{ left: `${place(now, axis)}%` }} />
        )}
        {bar && (
          <i
            className={`absolute top-1.5 h-2.5 rounded-full max-lg:top-0 ${look.bar} ${step.openEnded ? 'opacity-60' : ''}`}
            style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
          />
        )}
        {rest && (
          <i
            className={`absolute top-1.5 h-2.5 rounded-r-full opacity-25 max-lg:top-0 ${look.bar}`}
            style={{ left: `${rest.left}%`, width: `${rest.width}%` }}
          />
        )}
      </span>
      <span
        id={id}
        className={`text-right text-muted tabular-nums max-lg:col-span-2 max-lg:text-left ${bar ? '' : 'max-lg:hidden'}`}
      >
        <Times step={step} />
      </span>
    </button>
  )
}

/** Status in words, with the number that says most: percent of a running step, delay of a monitoring one. */
function Status({ step, now }: { step: StepView; now: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const status = useStepStatus()(step)
  const delay = step.state === 'monitoring' ? incrementalDelay(step.step?.stepInfo ?? null, now) : null
  const showPercent =
    step.progress !== null && (step.state === 'running' || step.state === 'paused' || step.state === 'failed')
  return (
    <>
      {status}
      {showPercent && ` ${format.percent(step.progress)}`}
      {delay && delay.delaySeconds !== null && (
        <>
          {' · '}
          {t(isStale(delay) ? 'task.steps.behindOld' : 'task.steps.behind', {
            delay: format.duration(delay.delaySeconds),
            age: format.duration(delay.ageSeconds),
          })}
        </>
      )}
      {step.recovered && (
        <span className="block text-xs text-muted">
          {t('task.steps.recovered', { time: format.time(step.failedAtMs) })}
        </span>
      )}
    </>
  )
}

function Times({ step }: { step: StepView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (step.startMs === null) return <>{format.time(null)}</>
  const length = step.openEnded ? t('task.steps.open') : format.duration(step.durationSeconds ?? step.elapsedSeconds)
  return (
    <>
      {format.time(step.startMs)} · {length}
    </>
  )
}
