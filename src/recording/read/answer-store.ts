import { apply } from '../apply'
import type { Change } from '../format'

/** Keeps answers as what changed, and gives each as a whole. */
export interface AnswerStore {
  addWhole(body: unknown): void
  /** @returns the path of the change that does not fit; null when all do */
  addChanges(changes: readonly Change[]): string | null
  readonly size: number
  body(index: number): unknown
}

/** Each so many answers one is kept whole, sharing with its neighbours what did not change, so that any is found soon. */
const KEY_EVERY = 32

/** Makes an empty one. */
export function createAnswerStore(): AnswerStore {
  /** The changes of each answer; null where it came whole. */
  const changes: (readonly Change[] | null)[] = []
  const whole = new Map<number, unknown>()
  const paths = new Map<string, string>()
  let last: { readonly index: number; readonly body: unknown } = { index: -1, body: undefined }

  /** The same paths come again with each answer: kept once. */
  function shared(change: Change): Change {
    const path = paths.get(change.path)
    if (path !== undefined) return { ...change, path }
    paths.set(change.path, change.path)
    return change
  }

  function add(kept: readonly Change[] | null, body: unknown): void {
    const index = changes.length
    if (kept === null || index % KEY_EVERY === 0) whole.set(index, body)
    changes.push(kept)
    last = { index, body }
  }

  return {
    get size() {
      return changes.length
    },
    addWhole: (body) => add(null, body),
    addChanges(given) {
      if (changes.length === 0) return ''
      const before = this.body(changes.length - 1)
      const next = apply(before, given)
      if (next === undefined) return misfit(before, given)
      add(given.map(shared), next)
      return null
    },
    body(index) {
      if (index < 0 || index >= changes.length) return undefined
      let from = index
      while (from > 0 && from !== last.index && !whole.has(from)) from -= 1
      let body = from === last.index ? last.body : whole.get(from)
      for (let next = from + 1; next <= index; next += 1) body = apply(body, changes[next] ?? [])
      last = { index, body }
      return body
    },
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
