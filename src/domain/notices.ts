import {
  isQuiet,
  type Notice,
  type NoticeKind,
  type NoticeRules,
  TASK_NOTICE_KINDS,
  type TaskNoticeKind,
} from './notice-kinds'
import { type Holding, nextSpell, type Spell } from './notice-spell'
import { bounded, type NoticeState, type SeenTask } from './notice-state'
import type { Verdict } from './verdict-kinds'

/** One task as the last answer has it. */
export interface NoticeTask {
  readonly id: string
  /** When OMS gave it, epoch milliseconds: another moment is another answer, the same one was judged again. */
  readonly at: number
  /** All that holds for it, the headline first. */
  readonly verdicts: readonly Pick<Verdict, 'kind' | 'step'>[]
  /** Null where it is not known. */
  readonly trueLagSeconds: number | null
  /** Whether the viewer put it on his watch list: that it was not seen before does not make it a new one. */
  readonly pinned: boolean
}

/** What is seen at one moment. */
export interface NoticeLook {
  /** Epoch milliseconds. */
  readonly now: number
  /** Whether the last question to OMS was answered well. */
  readonly reachable: boolean
  /** Whether these are all tasks that OMS has. */
  readonly complete: boolean
  readonly tasks: readonly NoticeTask[]
}

/**
 * How long and in how many answers something must hold before it is told. A full migration can be FAILED and go on by
 * itself (Q-40: ODC waits 120 s before it believes it); what else is told rests on more than one answer already.
 */
const PATIENCE: Readonly<Partial<Record<NoticeKind, Patience>>> = {
  failed: { heldMs: 60_000, answers: 2 },
  broken: { heldMs: 60_000, answers: 2 },
  // A step that goes on in jumps, or builds an index, rests for a minute now and then and is not stuck.
  stalled: { heldMs: 120_000, answers: 2 },
  unreachable: { heldMs: 120_000, answers: 2 },
}

interface Patience {
  readonly heldMs: number
  readonly answers: number
}

/** Of the time between two answers of a task no more than this counts, for what holds as for what is over. */
const ANSWER_GAP_MS = 120_000
/** The same for OMS out of reach: after a machine has slept, the network comes later than the page. */
const LOOK_GAP_MS = 60_000

/**
 * What is to be told now. Each thing is told once for a task and a kind, until it was over for five minutes.
 *
 * What holds when a task is seen for the first time stands on the screen: it counts as told. But a task that OMS did
 * not have before, at a look at all of its tasks, is news: what is wrong with it is told, only that it has finished is
 * not. What comes up while its kind is switched off counts as told, too. What comes up in a quiet time is told when that ends, if it still holds. Of OMS out
 * of reach the end is told as well, once for each time that it was told.
 */
export function nextNotices(
  state: NoticeState,
  look: NoticeLook,
  rules: NoticeRules,
): { readonly state: NoticeState; readonly told: readonly Notice[] } {
  const told: Notice[] = []
  const quiet = isQuiet(rules.quietUntil, look.now)

  /** Tells what is due, and notes that it was told. */
  function judge(
    spell: Spell | undefined,
    holds: Holding,
    about: Omit<Notice, 'at'>,
    first: boolean,
  ): Spell | undefined {
    if (!spell || spell.told || holds !== 'yes') return spell
    if (first) return { ...spell, told: true }
    const { heldMs, answers } = PATIENCE[about.kind] ?? { heldMs: 0, answers: 1 }
    if (spell.heldMs < heldMs || spell.answers < answers) return spell
    if (rules.kinds[about.kind]) {
      if (quiet) return spell
      told.push({ ...about, at: look.now })
    }
    return { ...spell, told: true }
  }

  /** Tells that OMS is back, once for an outage that was told. Gives whether that is still to be told. */
  function tellsBack(): boolean {
    if (!state.toldOut || !look.reachable) return state.toldOut
    if (!rules.kinds.unreachable) return false
    if (!quiet) told.push({ kind: 'unreachable', task: null, step: null, at: look.now, over: true })
    return quiet
  }

  const out = look.reachable ? 'no' : 'yes'
  const oms = judge(
    nextSpell(state.oms ?? undefined, out, counted(state.lookedAt, look.now, LOOK_GAP_MS)),
    out,
    { kind: 'unreachable', task: null, step: null },
    state.lookedAt === null,
  )

  const toldOut = told.length > 0 || tellsBack()

  const tasks = new Map(state.tasks)
  // Of tasks nothing is known while OMS does not answer.
  for (const task of look.reachable ? look.tasks : []) {
    const seen = tasks.get(task.id)
    const spells: Partial<Record<TaskNoticeKind, Spell>> = {}
    const isNew = !seen && state.complete && !task.pinned
    const gapMs = seen?.at === task.at ? null : counted(seen?.at ?? null, task.at, ANSWER_GAP_MS)
    for (const kind of TASK_NOTICE_KINDS) {
      const step = task.verdicts.find((verdict) => verdict.kind === kind)?.step ?? null
      const holds = holding(task, kind, rules.lagSeconds)
      const next = nextSpell(seen?.spells[kind], holds, gapMs)
      const first = !seen && (!isNew || kind === 'finished')
      const spell = judge(next, holds, { kind, task: task.id, step }, first)
      if (spell) spells[kind] = spell
    }
    tasks.set(task.id, { at: task.at, spells } satisfies SeenTask)
  }
  const complete = look.reachable ? look.complete : state.complete
  return { state: { lookedAt: look.now, oms: oms ?? null, toldOut, complete, tasks: bounded(tasks, look.now) }, told }
}

/** The time from one moment to the next, as far as it counts: none where the clock was set back. */
function counted(from: number | null, to: number, most: number): number {
  return from === null ? 0 : Math.min(most, Math.max(0, to - from))
}

function holding({ verdicts, trueLagSeconds }: NoticeTask, kind: TaskNoticeKind, lagSeconds: number): Holding {
  const found = verdicts.some((verdict) => verdict.kind === kind)
  if (kind === 'falling-behind') {
    if (found) return trueLagSeconds === null ? 'unknown' : trueLagSeconds > lagSeconds ? 'yes' : 'no'
    // OMS samples the checkpoint no more: whether it still falls behind is not known.
    return verdicts.some((verdict) => verdict.kind === 'delay-unknown') ? 'unknown' : 'no'
  }
  if (found) return 'yes'
  // A status that no one knows says nothing of what was before.
  return verdicts[0]?.kind === 'unknown' ? 'unknown' : 'no'
}
