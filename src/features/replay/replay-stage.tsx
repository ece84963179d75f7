import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useSearchParams } from 'react-router'
import type { TaskEvent } from '@/domain/events-kinds'
import { useServices } from '@/features/shared/services'
import type { Show } from '@/features/shared/stage/show'
import { Stage } from '@/features/shared/stage/stage'
import { usePlayerState } from '@/features/shared/stage/use-player'
import { findings } from '@/i18n/en/findings'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { AtAddress } from './at-address'
import { joinedEvents, marksOf, recordedEvents } from './marks'
import { momentIn } from './moment-in'
import { momentsOf } from './moments-of'
import { ReplayHead, type ReplayHeadProps } from './replay-head'
import { replayShow } from './show/replay-show'
import { stillShow } from './show/still-show'

const TEXTS = { findings }

interface ReplayStageProps extends ReplayHeadProps {
  /** The page of a task. */
  readonly taskPage: (id: string) => ReactNode
}

/** What was opened, in the task's page on a stage. */
export function ReplayStage({ taskPage, ...head }: ReplayStageProps) {
  useLazyTexts(TEXTS)
  const { playable } = head
  // An assumed time is that of this opening: in a link it would lead to another moment.
  const hasTimes = playable.kind !== 'answers' || playable.times !== 'assumed'
  const page = useServices()
  const [params] = useSearchParams()
  const tape = playable.kind === 'answer' ? null : playable.tape
  const [show] = useState(() =>
    playable.kind === 'answer' ? stillShow(playable.still, page) : replayShow(playable.tape, page),
  )
  const [events, setEvents] = useState<readonly TaskEvent[]>(() => (tape ? recordedEvents(tape) : []))
  const add = useCallback((more: readonly TaskEvent[]) => setEvents((known) => joinedEvents(known, more)), [])
  const { t } = useTranslation()
  const [momentAt] = useState(() => momentsOf(playable))
  const format = useFormat()
  const label = useLabel()
  const marks = useMemo(
    () =>
      tape
        ? marksOf(tape, events, {
            t,
            format,
            status: (code) => label('taskStatus', code),
            step: (key) => label('step', key),
          })
        : [],
    [tape, events, t, format, label],
  )
  return (
    <Stage
      show={show}
      about={{
        kind: 'replay',
        home: { href: paths.replay.href(), label: t('common.nav.replay') },
        name: head.name ?? t('replay.pasted'),
        momentAt,
      }}
      at={momentIn(params)}
      marks={marks}
      head={
        <>
          {hasTimes && <AtAddress />}
          {tape && <Events show={show} onEvents={add} />}
          <ReplayHead {...head} />
        </>
      }
    >
      {taskPage(show.id)}
    </Stage>
  )
}

const NONE: readonly TaskEvent[] = []
const nothing = () => () => {}

/** Passes on what the page finds to have happened. */
function Events({ show, onEvents }: { show: Show; onEvents: (events: readonly TaskEvent[]) => void }) {
  const history = usePlayerState().scene?.services.history
  const events = useSyncExternalStore(
    useCallback((listener: () => void) => history?.subscribe(show.id, listener) ?? nothing(), [history, show]),
    () => history?.events(show.id) ?? NONE,
  )
  useEffect(() => onEvents(events), [events, onEvents])
  return null
}
