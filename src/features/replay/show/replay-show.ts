import { createServerClock } from '@/api/server-clock'
import type { Services } from '@/features/shared/services'
import type { Entrance, Scene, Show } from '@/features/shared/stage/show'
import { createStageServices, emptyHistory } from '@/features/shared/stage/stage-services'
import type { World } from '@/features/shared/stage/world'
import { historyWith } from '@/history/history-with'
import type { KeptHistory } from '@/history/kept'
import { createLeanAnswers } from './lean-answers'
import { createProjector, type Projector } from './projector'
import { createQuietHistory, type QuietHistory } from './quiet-history'
import { createReplayClient } from './replay-client'
import { createReplayQueries } from './replay-queries'
import { isOutcome, spanOf, type Tape } from './tape'
import { createWholeAnswers } from './whole-answers'

/** A history that was brought to some moment, and the services around it. */
interface Room {
  readonly scene: Scene
  readonly projector: Projector
  readonly quiet: QuietHistory
  /** Lets the time in it be that of another entrance. */
  readonly enterBy: (world: World) => void
}

/** A show of one moment only would have no length. */
const SHORTEST_MS = 1000

/** So many are kept: who goes back and on again need not wait twice. */
const MOST_ROOMS = 3

function answerAt({ moments, timeOf }: Tape): Show['answerAt'] {
  if (!timeOf) return undefined
  const answers = moments.filter((it) => it.kind === 'answer')
  return (at) => {
    const index = Math.max(
      0,
      answers.findLastIndex((it) => it.at <= at),
    )
    return { number: index + 1, of: answers.length, time: timeOf(index) }
  }
}

/** A history that knows what happened: what the page finds by itself would be told twice, with a slightly other time. */
function asTold(history: KeptHistory): KeptHistory {
  return historyWith(history, {
    noteEvents: (key, _found, holding) => history.noteEvents(key, [], holding),
  })
}

/**
 * A tape as a show: at each moment the page has what it had when it was recorded.
 * @param page the live page's services
 */
export function replayShow(tape: Tape, page: Services): Show {
  const outcomes = tape.moments.filter(isOutcome)
  const { from, to: last } = spanOf(tape)
  const to = Math.max(from + SHORTEST_MS, last)
  const lean = createLeanAnswers(tape)
  const whole = createWholeAnswers(tape)
  /** The one entered last is the last. */
  let rooms: readonly Room[] = []

  async function furnish({ world: first, options }: Entrance): Promise<Room> {
    let world = first
    const now = () => world.now()
    const quiet = createQuietHistory(await emptyHistory(now, tape.before))
    const projector = createProjector({ tape, answers: lean, history: quiet.history, options })
    const history = projector.knowsEvents ? asTold(quiet.history) : quiet.history
    const services: Services = {
      ...createStageServices({ world: first, oms: async () => new Response(null, { status: 404 }), history, page }),
      client: createReplayClient(tape, now),
      serverClock: createServerClock(now),
      taskQueries: createReplayQueries({ tape, answers: whole, projector, now }),
    }
    const enterBy = (next: World) => {
      world = next
    }
    return { scene: { services, before: null }, projector, quiet, enterBy }
  }

  /** The one that is nearest before a moment: a history only goes forward. */
  function nearest(at: number): Room | undefined {
    const reached = (room: Room) => room.projector.reached()
    const before = rooms.filter((room) => reached(room) <= at)
    return before.sort((a, b) => reached(a) - reached(b)).at(-1)
  }

  function keep(room: Room): void {
    const others = rooms.filter((one) => one.projector !== room.projector)
    rooms = [...others, room].slice(-MOST_ROOMS)
  }

  return {
    id: tape.id,
    from,
    to,
    // What happened last is what a recording was saved for.
    start: to,
    settles: false,
    answerAt: answerAt(tape),
    step(at, _intervalMs, direction) {
      const next = direction === 1 ? outcomes.find((it) => it.at > at) : outcomes.findLast((it) => it.at < at)
      return next?.at ?? (direction === 1 ? to : from)
    },
    async enter(entrance) {
      const { at, world, current, signal } = entrance
      const room = nearest(at) ?? (await furnish(entrance))
      signal.throwIfAborted()
      const { projector, quiet, scene } = room
      // The time of the one that is shown is the player's already.
      if (scene.services !== current?.services) room.enterBy(world)
      keep(room)
      await quiet.quietly(() => projector.runSlowlyTo(at, page.outside.slicing, signal))
      const good = projector.lastGood()
      if (projector.last()?.kind !== 'problem' || !good) return scene
      // The page shows the last good answer below the problem.
      const withBefore = { ...room, scene: { ...scene, before: whole.read(good) } }
      keep(withBefore)
      return withBefore.scene
    },
  }
}
