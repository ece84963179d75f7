import { useState } from 'react'
import type { TaskEvent } from '@/domain/events-kinds'
import { EVENT_LOOKS, type EventLook, eventId } from '@/features/shared/events/event-text'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { useEventWords } from './use-event-words'
import { useEvents } from './use-events'

const COLOURS: Record<EventLook['color'], string> = {
  ok: 'text-ok',
  source: 'text-source',
  warn: 'text-warn',
  bad: 'text-bad',
  muted: 'text-muted',
}

/** So many are shown unless somebody wants to see them all. */
const FEW = 8

/** What happened while somebody watched, latest first. */
export function EventsCard({ id }: { id: string }) {
  const { t } = useTranslation()
  const events = useEvents(id)
  const [all, setAll] = useState(false)
  const latest = [...events].reverse()
  const shown = all ? latest : latest.slice(0, FEW)
  return (
    <Card title={t('findings.events.title')} level={3}>
      {events.length === 0 ? (
        <p className="text-sm text-muted">{t('findings.events.none')}</p>
      ) : (
        <ol className="text-sm">
          {shown.map((event) => (
            <Item key={eventId(event)} event={event} />
          ))}
        </ol>
      )}
      {latest.length > FEW && (
        <Button className="mt-2" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('findings.events.fewer') : t('findings.events.all', { count: latest.length })}
        </Button>
      )}
    </Card>
  )
}

function Item({ event }: { event: TaskEvent }) {
  const format = useFormat()
  const words = useEventWords()
  const look = EVENT_LOOKS[event.kind]
  return (
    <li
      data-event={event.kind}
      className="grid grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2 border-t border-line py-1.5 first:border-t-0 sm:grid-cols-[1rem_10.5rem_minmax(0,1fr)]"
    >
      <span aria-hidden="true" className={`text-center font-semibold ${COLOURS[look.color]}`}>
        {look.sign}
      </span>
      <time dateTime={new Date(event.at).toISOString()} className="text-muted tabular-nums">
        {format.dateTime(event.at)}
      </time>
      <span className="min-w-0 wrap-anywhere max-sm:col-start-2">{words(event)}</span>
    </li>
  )
}
