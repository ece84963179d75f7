import { memo, type ReactNode } from 'react'
import type { CurrentStep, TaskOverview, wordOf } from '@/domain/overview'
import type { VerdictKind } from '@/domain/verdict-kinds'
import { VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { listed } from '@/lib/sentences'

interface CellProps {
  /** The column's name, said on narrow screens, where there is no head. */
  readonly name: string
  /** Whether there is nothing to say: a dash in a column, nothing on a narrow screen. */
  readonly empty?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** One cell; on a narrow screen a word and its value in a line of such. */
export function Cell({ name, empty = false, className = '', children }: CellProps) {
  return (
    <td
      className={`px-2 py-1 align-top max-xl:max-w-full max-xl:px-0 max-xl:py-0.5 max-xl:pr-4 ${empty ? 'max-xl:hidden' : 'max-xl:inline-block'} ${className}`}
    >
      <span className="mr-1.5 text-xs text-muted xl:hidden">{name}</span>
      {empty ? <span className="text-muted">{UNKNOWN}</span> : children}
    </td>
  )
}

interface VerdictMarkProps extends Pick<TaskOverview, 'severity'> {
  readonly kind: VerdictKind
  readonly word: ReturnType<typeof wordOf>
  /** The kinds of what else holds, divided by blanks. */
  readonly others: string
}

// The cells below take plain values: of the many that are asked to render with each answer few have changed.

/** What the matter is: a sign, a word and a colour. */
export const VerdictMark = memo(function VerdictMark({ kind, word, severity, others: more }: VerdictMarkProps) {
  const { t } = useTranslation()
  const others = more.split(' ').filter((one): one is VerdictKind => one !== '')
  const look = VERDICT_LOOKS[severity]
  const also = listed(
    others.map((one) => t(`overview.kind.${one}`)),
    useFormat(),
  )
  return (
    <span
      data-verdict={kind}
      data-severity={severity}
      title={also === '' ? undefined : t('tasks.also', { others: also })}
      className={`inline-flex flex-wrap items-baseline gap-x-1.5 font-semibold ${look.text}`}
    >
      <span className="inline-flex items-baseline gap-1.5 xl:whitespace-nowrap">
        <span aria-hidden="true" className="w-3.5 shrink-0 text-center">
          {look.sign}
        </span>
        <span>{t(`overview.kind.${word}`)}</span>
      </span>
      {others.length > 0 && <span className="text-xs font-normal text-muted">+{others.length}</span>}
    </span>
  )
})

/** What goes on now; of several steps the most telling two. */
export const Steps = memo(function Steps({ current }: { current: readonly CurrentStep[] }) {
  const { t } = useTranslation()
  const label = useLabel()
  const stepLabel = useStepLabel()
  const said = ({ state }: CurrentStep) => {
    if (state === 'waiting-for-operator') return t('task.steps.waitingForOperator')
    if (state === 'failed') return label('stepStatus', 'FAILED')
    return state === 'paused' ? label('stepStatus', 'SUSPEND') : null
  }
  const shown = current.slice(0, 2)
  return (
    <span className="max-xl:inline">
      {shown.map((step, index) => {
        const state = said(step)
        return (
          <span
            key={step.key}
            title={[stepLabel(step), state].filter(Boolean).join(' · ')}
            className={`${shown.length > 1 ? 'xl:block xl:truncate' : 'xl:line-clamp-2'} ${index > 0 ? 'text-muted' : ''}`}
          >
            {index > 0 && <span className="xl:hidden"> · </span>}
            {stepLabel(step)}
            {state && <span className="text-muted"> · {state}</span>}
          </span>
        )
      })}
    </span>
  )
}, sameSteps)

function sameSteps(a: { readonly current: readonly CurrentStep[] }, b: { readonly current: readonly CurrentStep[] }) {
  const said = ({ current }: { readonly current: readonly CurrentStep[] }) =>
    current.map(({ key, name, rawName, state }) => `${key} ${name} ${rawName} ${state}`).join()
  return said(a) === said(b)
}

export const Progress = memo(function Progress({ percent }: { percent: number }) {
  const format = useFormat()
  return (
    <span className="inline-flex w-full max-w-24 items-center gap-2 max-xl:w-auto">
      <span aria-hidden="true" className="h-1.5 min-w-5 flex-1 overflow-hidden rounded-full bg-chip">
        <span className="block h-full rounded-full bg-target" style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
      <span className="tabular-nums">{format.percent(percent)}</span>
    </span>
  )
})

const TREND_SIGNS = { rising: '↗', falling: '↘', steady: '→', unknown: '' } as const

interface DelayProps extends Pick<NonNullable<TaskOverview['lag']>, 'delaySeconds' | 'trueLagSeconds' | 'trend'> {
  /** Measured too long ago to be called the present one. */
  readonly stale: boolean
}

/** How far behind, and where that goes. */
export const Delay = memo(function Delay({ delaySeconds, trueLagSeconds, trend, stale }: DelayProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (stale) {
    return (
      <span className="text-warn">
        {t('tasks.delayUnknown')}
        <span className="block text-xs whitespace-nowrap text-muted max-xl:ml-1.5 max-xl:inline">
          {t('tasks.delayUpTo', { lag: format.duration(trueLagSeconds) })}
        </span>
      </span>
    )
  }
  return (
    <span className="tabular-nums">
      {format.duration(delaySeconds)}
      {trend !== 'unknown' && (
        <span className={trend === 'rising' ? 'text-warn' : 'text-muted'}>
          {' '}
          <span aria-hidden="true">{TREND_SIGNS[trend]}</span>
          <span className="sr-only">{t(`tasks.trend.${trend}`)}</span>
        </span>
      )}
    </span>
  )
})

interface FinishProps {
  readonly state: NonNullable<TaskOverview['finish']>['state']
  /** As text, in the order of time; empty where none is known. */
  readonly low: string
  readonly mid: string
  readonly high: string
}

/** When the present step is done: the middle, and below it the range. */
export const Finish = memo(function Finish({ state, low, mid, high }: FinishProps) {
  const { t } = useTranslation()
  if (state !== 'known') return <span className="text-muted">{t(`tasks.finish.${state}`)}</span>
  return (
    <span className="tabular-nums">
      {t('tasks.finish.about', { time: mid })}
      <span className="block text-xs whitespace-nowrap text-muted max-xl:ml-1.5 max-xl:inline">
        {low} – {high}
      </span>
    </span>
  )
})
