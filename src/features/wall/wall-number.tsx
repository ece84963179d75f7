import { type CSSProperties, Fragment } from 'react'
import { findGmtOffset, taskTimes } from '@/domain/gmt-offset'
import type { Trend } from '@/domain/lag-trend'
import type { TaskRow } from '@/features/shared/overview/row'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { useNow } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { bigNumberOf } from './big-number'
import { bigNumberWords } from './big-number-words'
import { emsOfParts, partsOf } from './fit'

const ARROWS: Record<Exclude<Trend, 'unknown'>, string> = { rising: '↗', steady: '→', falling: '↘' }

/** The one big number of a tile, and below it what belongs to it: where it goes, and what is expected or left open. */
export function WallNumber({ row, stillAt }: { row: TaskRow; stillAt: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const finishedMs = useFinished(row)
  const big = bigNumberOf(row, momentOf(row, stillAt, now), finishedMs)
  const following = row.overview.lag !== null && row.overview.lag.step === row.overview.verdict.step
  const { value, notes } = bigNumberWords(big, { t, format, now, following })
  const trend = big.trend === null || big.trend === 'unknown' ? null : big.trend
  const alarm = row.overview.alarm === 'on' ? [t('wall.alarm')] : []
  const parts = partsOf(value)
  return (
    <div className="wall-number" style={{ '--ems': emsOfParts(parts).toFixed(2) } as CSSProperties}>
      <p className="wall-value" data-unit={big.unit}>
        {parts.map(({ text, small }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
          <Fragment key={i}>
            {i > 0 && <span className="wall-unit"> </span>}
            <span className={small ? 'wall-unit' : undefined}>{text}</span>
          </Fragment>
        ))}
      </p>
      <p className="wall-note">
        {row.problem ? (
          <Unanswered at={row.at} now={now} />
        ) : (
          <>
            {trend && (
              <span className="wall-bit wall-trend" data-trend={trend}>
                <span aria-hidden="true">{ARROWS[trend]}</span> {t(`wall.trend.${trend}`)}
              </span>
            )}
            {[...alarm, ...notes].map((note, i) => (
              <Fragment key={note}>
                {(i > 0 || trend) && ' · '}
                <span className="wall-bit">{note}</span>
              </Fragment>
            ))}
          </>
        )}
      </p>
    </div>
  )
}

/** Up to when something is known of a task: nothing counts on from an answer that no other followed. */
function momentOf({ at, problem }: TaskRow, stillAt: number | null, now: number): number {
  if (problem) return at
  return stillAt ?? now
}

/** Of a task that was asked for alone and does not answer any more. */
function Unanswered({ at, now }: { at: number; now: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return t('wall.stale', { age: format.duration(Math.max(0, (now - at) / 1000)) })
}

/** When the task ended, epoch milliseconds. */
function useFinished({ task, overview }: TaskRow): number | null {
  const [{ gmtOffsetMinutes }] = usePreferences()
  if (overview.verdict.kind !== 'finished') return null
  return taskTimes(task, gmtOffsetMinutes ?? findGmtOffset(task).minutes).finishedMs
}
