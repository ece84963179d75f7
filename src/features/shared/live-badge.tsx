import { type Reachability, reachability } from '@/api/polling'
import type { Problem } from '@/api/problem'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { INTERVALS } from '@/lib/preferences'
import { Select } from '@/ui/button'
import { useNow } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { useStage } from './use-stage'

const LOOKS: Record<Reachability, { readonly sign: string; readonly colour: string }> = {
  live: { sign: '●', colour: 'text-ok' },
  late: { sign: '◔', colour: 'text-warn' },
  unreachable: { sign: '✕', colour: 'text-bad' },
  denied: { sign: '⊘', colour: 'text-bad' },
  paused: { sign: '‖', colour: 'text-muted' },
}

interface LiveBadgeProps {
  readonly paused?: boolean
  readonly problem: Problem | null
  /** Epoch milliseconds of the last good answer; null before the first. */
  readonly at: number | null
  /** Milliseconds from then until the next poll is due; false for never. */
  readonly dueMs: number | false
  /** Why the interval is another than the chosen one. */
  readonly cadence?: string | null
}

/** Whether what is shown is of now: the state of the page's own line to OMS, and the age of the last good answer. */
export function LiveBadge({ paused = false, problem, at, dueMs, cadence }: LiveBadgeProps) {
  const { t } = useTranslation()
  const now = useNow()
  const stage = useStage()
  const state = reachability({ paused, problem, lastGoodAt: at, now, dueMs })
  return (
    <span data-reachability={state} className="flex items-center gap-2 text-sm text-muted max-sm:w-full">
      <span aria-hidden="true" className={LOOKS[state].colour}>
        {LOOKS[state].sign}
      </span>
      <span role="status" className="text-ink">
        {t(stage && (state === 'paused' || state === 'live') ? `task.live.staged.${state}` : `task.live.${state}`)}
      </span>
      {(at !== null || !problem) && <Age at={at} />}
      {cadence && <span>{cadence}</span>}
    </span>
  )
}

function Age({ at }: { at: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  // Not seen, lest the bar is wider before the first answer than after it.
  if (at === null) return <span className="sr-only">{t('task.live.waiting')}</span>
  return (
    <span className="whitespace-nowrap tabular-nums">
      {t('task.live.age', { age: format.duration(Math.max(0, (now - at) / 1000)) })}
    </span>
  )
}

/** How often OMS is asked. */
export function IntervalSelect() {
  const { t } = useTranslation()
  const [{ intervalSeconds }, set] = usePreferences()
  const choices = [...new Set([...INTERVALS, intervalSeconds])].sort((a, b) => a - b)
  return (
    <Select
      label={t('task.live.interval')}
      value={String(intervalSeconds)}
      onChoose={(value) => set({ intervalSeconds: Number(value) })}
      options={choices.map((seconds) => ({
        value: String(seconds),
        label:
          seconds >= 60
            ? t('task.live.everyMinutes', { count: seconds / 60 })
            : t('task.live.everySeconds', { count: seconds }),
      }))}
    />
  )
}
