/** Faults as a scenario file writes them: at places of a life, once or again and again. */
import type { Plan } from './engine/plan'
import type { Fault, FaultKindSpec } from './faults'
import { placeOf, type Start } from './place'

/** A fault at a place of a life, for so many seconds. What is left out: from the beginning, until the end, once. */
export type PlacedFault = FaultKindSpec & {
  readonly from?: Start
  readonly seconds?: number
  /** It comes again so many seconds after it began, until the life is over: a demo that runs for days has it, too. */
  readonly every?: number
}

/** All faults of a life that ends after `until` seconds, each at its times. Throws where the life has no such place. */
export function faultsOf(placed: readonly PlacedFault[], plan: Plan, until: number): Fault[] {
  return placed.flatMap(({ from: start, seconds = until, every = until, ...what }) => {
    const first = start ? placeOf(start, plan) : 0
    if (first === null) throw new Error(`A fault begins at "${start?.at}", which this life does not have.`)
    const times = Math.max(1, Math.ceil((until - first) / every))
    return Array.from({ length: times }, (_, n) => ({ ...what, from: Math.round(first) + n * every, seconds }))
  })
}
