import { apply } from '../apply'
import type { Change } from '../format'
import { closeData } from '../text-data'

/** Keeps answers as what changed, and gives each as a whole. */
export interface AnswerStore {
  /** @param text the field of the body that came as JSON inside a text, if there is one; see `AnswerLine` */
  addWhole(body: unknown, text?: string): void
  /** @returns the path of the change that does not fit; null when all do */
  addChanges(changes: readonly Change[], text?: string): string | null
  readonly size: number
  /** An answer as it came. */
  body(index: number): unknown
  /** The same but for `data` that came as JSON inside a text: that is JSON like the rest. */
  opened(index: number): unknown
}

/** Each so many answers one is kept whole, sharing with its neighbours what did not change, so that any is found soon. */
const KEY_EVERY = 32

/** Makes an empty one. */
export function createAnswerStore(): AnswerStore {
  /** The changes of each answer; null where it came whole. */
  const changes: (readonly Change[] | null)[] = []
  const whole = new Map<number, unknown>()
  /** Fields that came as JSON inside a text, by the place of their answer. */
  const texts = new Map<number, string>()
  let closed: { readonly index: number; readonly body: unknown } = { index: -1, body: undefined }
  const paths = new Map<string, string>()
  let last: { readonly index: number; readonly body: unknown } = { index: -1, body: undefined }

  /** The same paths come again with each answer: kept once. */
  function shared(change: Change): Change {
    const path = paths.get(change.path)
    if (path !== undefined) return { ...change, path }
    paths.set(change.path, change.path)
    return change
  }

  function add(kept: readonly Change[] | null, body: unknown, text: string | undefined): void {
    const index = changes.length
    if (text !== undefined) texts.set(index, text)
    if (kept === null || index % KEY_EVERY === 0) whole.set(index, body)
    changes.push(kept)
    last = { index, body }
  }

  function opened(index: number): unknown {
    if (index < 0 || index >= changes.length) return undefined
    let from = index
    while (from > 0 && from !== last.index && !whole.has(from)) from -= 1
    let body = from === last.index ? last.body : whole.get(from)
    for (let next = from + 1; next <= index; next += 1) body = apply(body, changes[next] ?? [])
    last = { index, body }
    return body
  }

  return {
    get size() {
      return changes.length
    },
    addWhole: (body, text) => add(null, body, text),
    addChanges(given, text) {
      if (changes.length === 0) return ''
      const before = opened(changes.length - 1)
      const next = apply(before, given)
      if (next === undefined) return misfit(before, given)
      add(given.map(shared), next, text)
      return null
    },
    body(index) {
      const text = texts.get(index)
      if (text === undefined) return opened(index)
      if (closed.index !== index) closed = { index, body: closeData(opened(index), text) }
      return closed.body
    },
    opened,
  }
}

/** The path of the first change that does not fit. */
function misfit(before: unknown, changes: readonly Change[]): string {
  let body = before
  for (const change of changes) {
    body = apply(body, [change])
    if (body === undefined) return change.path
  }
  return ''
}
