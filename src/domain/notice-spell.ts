/** What was seen of one kind for one task. It counts lengths of time, not moments: a clock that leaps costs little. */
export interface Spell {
  /** For how long it has held without a break, milliseconds; 0 while it does not hold. */
  readonly heldMs: number
  /** Answers in a row in which it held; 0 while it does not hold. */
  readonly answers: number
  /** For how long it has not held without a break, milliseconds; 0 while it holds. */
  readonly clearMs: number
  /** Whether it was told, or counts as told. */
  readonly told: boolean
}

/** Whether something holds by the last answer; `unknown` says nothing for or against it. */
export type Holding = 'yes' | 'no' | 'unknown'

/** It is over when it did not hold for so long: what comes back before is the same, and is not told again. */
export const CLEAR_MS = 5 * 60_000

/**
 * The spell after one more answer; undefined where there is nothing to remember.
 * @param gapMs the time since the answer before, as far as it counts; null where the same answer was judged again
 */
export function nextSpell(spell: Spell | undefined, holds: Holding, gapMs: number | null): Spell | undefined {
  if (holds === 'unknown') return spell
  if (holds === 'yes') {
    const { heldMs = 0, answers = 0, told = false } = spell ?? {}
    if (answers === 0) return { heldMs: 0, answers: 1, clearMs: 0, told }
    return gapMs === null ? spell : { heldMs: heldMs + gapMs, answers: answers + 1, clearMs: 0, told }
  }
  if (!spell?.told) return undefined
  const clearMs = spell.answers > 0 ? 0 : spell.clearMs + (gapMs ?? 0)
  return clearMs >= CLEAR_MS ? undefined : { heldMs: 0, answers: 0, clearMs, told: true }
}
