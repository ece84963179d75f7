import { RESTING_SECONDS } from '@/api/polling'
import { IntervalSelect, LiveBadge } from '@/features/shared/live-badge'
import { useStage } from '@/features/shared/use-stage'
import type { Translate } from '@/i18n/keys'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import type { WatchedTask } from './use-task'

/** Whether this page itself is up to date: state, age of the last good answer, interval, pause, refresh. */
export function LiveState({ watched }: { watched: WatchedTask }) {
  const { t } = useTranslation()
  const { answer, problem, paused, dueMs } = watched
  const stage = useStage()
  return (
    <>
      <LiveBadge
        paused={paused}
        problem={problem}
        at={answer?.at ?? null}
        dueMs={dueMs}
        cadence={cadenceText(watched, t)}
      />
      {/* On a small screen the player needs the room. */}
      <span className={stage ? 'max-sm:hidden' : 'contents'}>
        <IntervalSelect />
      </span>
      {!stage && (
        <>
          <Button aria-pressed={paused} onClick={() => watched.setPaused(!paused)}>
            {t(paused ? 'task.live.resume' : 'task.live.pause')}
          </Button>
          <Button onClick={watched.askNow}>{t('task.live.refresh')}</Button>
        </>
      )}
    </>
  )
}

/** Why the interval is another than the chosen one; null where it is not. */
function cadenceText({ paused, problem, dueMs, intervalSeconds }: WatchedTask, t: Translate): string | null {
  if (paused || problem) return null
  if (dueMs === false) return t('task.live.stopped')
  const isSlower = dueMs === RESTING_SECONDS * 1000 && intervalSeconds < RESTING_SECONDS
  return isSlower ? t('task.live.slower') : null
}
