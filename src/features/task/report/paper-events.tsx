import { EVENT_LOOKS, eventId } from '@/features/shared/events/event-text'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { useEventWords } from '../events/use-event-words'
import { useEvents } from '../events/use-events'
import { cut } from '../handover/server-text'
import { PaperMore, PaperPart } from './paper'

/** A line. */
const SENTENCE = 95

/** What was observed of the task last, latest first. */
export function PaperEvents({ id, most }: { id: string; most: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const events = useEvents(id)
  const words = useEventWords()
  const latest = events.slice(-most).reverse()
  return (
    <PaperPart long title={t('findings.events.title')}>
      {latest.length === 0 && <p className="text-muted">{t('findings.events.none')}</p>}
      {latest.length > 0 && (
        <ol>
          {latest.map((event) => (
            <li key={eventId(event)} className="flex gap-x-3 break-inside-avoid">
              <span className="shrink-0 text-muted tabular-nums">{format.dateTime(event.at)}</span>
              <span className="min-w-0 wrap-anywhere">
                <span aria-hidden="true">{EVENT_LOOKS[event.kind].sign}</span> {cut(words(event), SENTENCE).text}
              </span>
            </li>
          ))}
        </ol>
      )}
      {events.length > most && <PaperMore>{t('handover.paper.moreEvents', { count: events.length - most })}</PaperMore>}
    </PaperPart>
  )
}
