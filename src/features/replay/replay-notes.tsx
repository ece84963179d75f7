import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { sentences } from '@/lib/sentences'
import type { Fault } from '@/recording/read/fault'
import { faultText } from './fault-text'
import type { Playable } from './opened/opened'
import { spanOf } from './show/tape'

type PlayedRecording = Extract<Playable, { kind: 'recording' }>

/** What a recording does not hold, and what of it is not played. */
export function ReplayNotes({ playable }: { playable: PlayedRecording }) {
  const { unknown, repeated, firstRepeated } = playable.passedOver
  const { t } = useTranslation()
  return (
    <>
      {playable.stop && <Stopped playable={playable} stop={playable.stop} />}
      {repeated > 0 && (
        <p role="note" data-passed-over="repeated" className="text-xs text-muted">
          {t('replay.passedOver.repeated', { count: repeated, line: firstRepeated ?? 0 })}
        </p>
      )}
      {unknown > 0 && (
        <p role="note" data-passed-over="unknown" className="text-xs text-muted">
          {t('replay.passedOver.unknown', { count: unknown })}
        </p>
      )}
    </>
  )
}

/** The recording ends before it should, or its lines are not those that it tells of. */
function Stopped({ playable: { tape }, stop }: { playable: PlayedRecording; stop: Fault }) {
  const { t } = useTranslation()
  const format = useFormat()
  const stops = t('replay.stops', { time: format.dateTime(spanOf(tape).to) })
  const plays = stop.kind !== 'count' ? stops : t(stop.isNumbered ? 'replay.plays' : 'replay.gaps')
  return (
    <p role="note" data-stop={stop.kind} className="text-xs text-warn wrap-anywhere">
      <span aria-hidden="true">! </span>
      {sentences([faultText(t, format, stop), plays])}
    </p>
  )
}
