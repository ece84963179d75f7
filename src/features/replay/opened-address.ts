/**
 * What is open, in the address: so that the browser's Back leads from a task to the list it was chosen from, and from
 * there to the start. Files are not kept: after a reload the address leads to the start.
 */
import type { OpenedThing, Playable } from './opened/opened'

const OPENED = 'opened'
const TASK = 'task'

/** Something that was opened, by its number. */
export interface Kept {
  readonly round: number
  readonly thing: OpenedThing
}

/** What an address shows. `key`: another one is another stage. */
export type Shown =
  | { readonly kind: 'nothing' }
  | Exclude<OpenedThing, { kind: 'play' }>
  | {
      readonly kind: 'play'
      readonly name: string | null
      readonly key: string
      readonly playable: Playable
      /** Whether it was chosen from a list. */
      readonly isChosen: boolean
    }

/** The number of what is open by an address; 0 for none. */
export function roundIn(params: URLSearchParams): number {
  const round = Number(params.get(OPENED))
  return Number.isSafeInteger(round) && round > 0 ? round : 0
}

/**
 * The address of what was opened as that number. The moment in it is kept: who was sent a link opens the file there. Of
 * which task it is, it tells as well, for who comes without the file; a file's name may be private.
 */
export function withOpened(params: URLSearchParams, round: number, thing: OpenedThing): URLSearchParams {
  const next = new URLSearchParams(params)
  const task = thing.kind === 'play' ? taskOf(thing.playable) : ''
  next.delete(TASK)
  next.set(OPENED, String(round))
  if (task !== '') next.set(TASK, task)
  return next
}

function taskOf(playable: Playable): string {
  return playable.kind === 'answer' ? playable.still.id : playable.tape.id
}

/** The address of one of the tasks that were found. */
export function withTask(params: URLSearchParams, id: string): URLSearchParams {
  const next = new URLSearchParams(params)
  next.set(TASK, id)
  return next
}

/** The address of the list; moment, step and tab are the task's. */
export function withoutTask(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams({ [OPENED]: params.get(OPENED) ?? '' })
}

/** The task that an address tells: the one chosen, or the only one; null for none. */
export function taskIn(params: URLSearchParams): string | null {
  return params.get(TASK)
}

/** What an address shows of what is kept. */
export function shownBy(round: number, task: string | null, kept: Kept | null): Shown {
  if (!kept || kept.round !== round) return { kind: 'nothing' }
  const { thing } = kept
  if (thing.kind === 'play') return { ...thing, key: String(round), isChosen: false }
  const choice = thing.kind === 'choose' && task !== null ? thing.choices.find(({ id }) => id === task) : undefined
  if (!choice) return thing
  return { kind: 'play', name: thing.name, key: `${round} ${choice.id}`, playable: choice.open(), isChosen: true }
}
