import { compactLog, type StateChange, type StepState } from './state-log'

/**
 * A change of state in few bytes: milliseconds after the record's start, the step (null: the task), and, unless it is not
 * listed any more, what it says: status, start, end, last failure, code and level of an error. What is null at the end is
 * left out.
 */
export type PackedChange = readonly [at: number, step: string | null, ...said: readonly (string | null | true)[]]

/** A step that flaps all the time must not fill the store: the oldest changes of a record after its start go first. */
const MAX_CHANGES = 500

export function packStates(states: readonly StateChange[], start: number): PackedChange[] {
  const first = states.filter(({ at }) => at <= start)
  const later = compactLog(
    states.filter(({ at }) => at > start),
    MAX_CHANGES,
  )
  return [...first, ...later].map(({ at, step, state }) => [Math.max(0, at - start), step, ...said(state)])
}

export function unpackStates(packed: readonly PackedChange[], start: number): StateChange[] {
  return packed.map(([at, step, ...said]) => ({ at: start + at, step, state: stateOf(said) }))
}

function said(state: StepState | null): (string | null | true)[] {
  if (!state) return []
  const { status, startTime, finishTime, failedTime, error } = state
  const all: (string | null | true)[] = [
    status,
    startTime,
    finishTime,
    failedTime,
    error ? true : null,
    error?.code ?? null,
    error?.level ?? null,
  ]
  const end = all.findLastIndex((one) => one !== null)
  return all.slice(0, Math.max(1, end + 1))
}

function stateOf(said: readonly (string | null | true)[]): StepState | null {
  if (said.length === 0) return null
  const text = (i: number) => {
    const value = said[i]
    return typeof value === 'string' ? value : null
  }
  return {
    status: text(0),
    startTime: text(1),
    finishTime: text(2),
    failedTime: text(3),
    error: said[4] === true ? { code: text(5), level: text(6) } : null,
  }
}
