import { RESTING_SECONDS, type Reachability, reachability } from '@/api/polling'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { INTERVALS } from '@/lib/preferences'
import { Button, Select } from '@/ui/button'
import { useNow } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import type { WatchedTask } from './use-task'

const LOOKS: Record<Reachability, { readonly sign: string; readonly colour: string }> = {
  live: { sign: '●', colour: 'text-ok' },
  late: { sign: '◔', colour: 'text-warn' },
  unreachable: { sign: '✕', colour: 'text-bad' },
  denied: { sign: '⊘', colour: 'text-bad' },
  paused: { sign: '‖', colour: 'text-muted' },
}

/** Whether this page itself is up to date: state, age of the last good answer, interval, pause, refresh. */
export function LiveState({ watched }: { watched: WatchedTask }) {
  const { t } = useTranslation()
  const now = useNow()
  const [, setPreferences] = usePreferences()
  const { answer, problem, paused, dueMs, intervalSeconds } = watched
  const state = reachability({ paused, problem, lastGoodAt: answer?.at ?? null, now, dueMs })
  const chosen = String(intervalSeconds)
  const choices = [...new Set([...INTERVALS, intervalSeconds])].sort((a, b) => a - b)
  return (
    <>
      <span data-reachability={state} className="flex items-center gap-2 text-sm text-muted max-sm:w-full">
        <span aria-hidden="true" className={LOOKS[state].colour}>
          {LOOKS[state].sign}
        </span>
        <span role="status" className="text-ink">
          {t(`task.live.${state}`)}
        </span>
        {(answer || !problem) && <Age at={answer?.at ?? null} />}
        <Cadence watched={watched} />
      </span>
      <Select
        label={t('task.live.interval')}
        value={chosen}
        onChoose={(value) => setPreferences({ intervalSeconds: Number(value) })}
        options={choices.map((seconds) => ({
          value: String(seconds),
          label:
            seconds >= 60
              ? t('task.live.everyMinutes', { count: seconds / 60 })
              : t('task.live.everySeconds', { count: seconds }),
        }))}
      />
      <Button aria-pressed={paused} onClick={() => watched.setPaused(!paused)}>
        {t(paused ? 'task.live.resume' : 'task.live.pause')}
      </Button>
      <Button onClick={watched.askNow}>{t('task.live.refresh')}</Button>
    </>
  )
}

function Age({ at }: { at: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  if (at === null) return <span>{t('task.live.waiting')}</span>
  return (
    <span className="whitespace-nowrap tabular-nums">
      {t('task.live.age', { age: format.duration(Math.max(0, (now - at) / 1000)) })}
    </span>
  )
}

/** Why the interval is another than the chosen one. */
function Cadence({ watched }: { watched: WatchedTask }) {
  const { t } = useTranslation()
  const { paused, problem, dueMs, intervalSeconds } = watched
  if (paused || problem) return null
  if (dueMs === false) return <span>{t('task.live.stopped')}</span>
  const slower = dueMs === RESTING_SECONDS * 1000 && intervalSeconds < RESTING_SECONDS
  return slower ? <span>{t('task.live.slower')}</span> : null
}
