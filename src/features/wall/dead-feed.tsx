import type { Problem } from '@/api/problem'
import { problemText } from '@/features/shared/problem-text'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { clockTime } from '@/lib/format'
import { useNow } from '@/ui/clock'
import { WallSign } from './wall-sign'

interface DeadFeedProps {
  readonly problem: Problem | null
  /** Epoch milliseconds of the last good answer; null when there was none. */
  readonly at: number | null
}

/** Across the whole wall: what is shown is no longer known to be so, since when, and why. */
export function DeadFeed({ problem, at }: DeadFeedProps) {
  const { t } = useTranslation()
  const why = problem ? problemText(t, problem).title : null
  return (
    <section role="alert" className="wall-dead">
      <p className="wall-dead-title">
        <WallSign severity="critical" />
        <span>{t('wall.dead.title')}</span>
      </p>
      {at !== null && <Age at={at} />}
      <p className="wall-dead-why">
        {why !== null && <b>{why}</b>} {at !== null && t('wall.dead.text')}
      </p>
    </section>
  )
}

function Age({ at }: { at: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  // The age moves each second; read aloud once is enough.
  return (
    <p className="wall-dead-age" aria-live="off">
      <span>{t('wall.dead.age', { age: format.duration(Math.max(0, (now - at) / 1000)) })}</span>{' '}
      <small>{t('wall.dead.since', { time: clockTime(at, now, { ...format, timeShort: format.time }) })}</small>
    </p>
  )
}
