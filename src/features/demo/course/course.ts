/** The course of a scenario's life, as its card draws and tells it. All times are seconds since the life began. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import type { CoursePoint } from '@/simulator/course'
import type { Fault, FaultKindSpec } from '@/simulator/faults'

/** From here to there one verdict holds. */
export interface VerdictStretch {
  readonly kind: VerdictKind
  readonly from: number
  readonly to: number
}

/** From here to there a step ran, waited for a person, or stood. */
export interface StepStretch {
  /** Name of the step. */
  readonly name: string
  readonly from: number
  readonly to: number
}

/** From here to there OMS, or the way to it, goes wrong. */
export interface FaultStretch {
  readonly fault: FaultKindSpec
  readonly from: number
  readonly to: number
}

/** What is drawn of one moment. */
type DrawnPoint = Pick<CoursePoint, 'at' | 'running' | 'progress' | 'lag'>

/** A life from its beginning to its end. */
export interface Course {
  readonly span: number
  /** Where the demo starts. */
  readonly start: number
  /** In the order of time, without gaps. */
  readonly verdicts: readonly VerdictStretch[]
  readonly points: readonly DrawnPoint[]
  /** In the order of time. */
  readonly faults: readonly FaultStretch[]
}

/** Each step that ran from its first moment to its last, in the order in which they began. */
export function stepStretches({ points, span }: Course): readonly StepStretch[] {
  const stretches = new Map<string, StepStretch>()
  points.forEach(({ at, running }, index) => {
    const to = points[index + 1]?.at ?? span
    for (const name of running) stretches.set(name, { name, from: stretches.get(name)?.from ?? at, to })
  })
  return [...stretches.values()].sort((a, b) => a.from - b.from)
}

/** The verdict that holds at a moment; null only of a life without any. */
export function verdictAt({ verdicts }: Pick<Course, 'verdicts'>, at: number): VerdictKind | null {
  return (verdicts.find(({ to }) => at < to) ?? verdicts.at(-1))?.kind ?? null
}

/** What goes wrong at a moment; null where nothing does. */
export function faultAt({ faults }: Pick<Course, 'faults'>, at: number): FaultKindSpec | null {
  return faults.find(({ from, to }) => at >= from && at < to)?.fault ?? null
}

/** The faults of a life as stretches of it. */
export function faultStretches(faults: readonly Fault[], span: number): readonly FaultStretch[] {
  return faults
    .map(({ from, seconds, ...fault }) => ({ fault, from, to: Math.min(span, from + seconds) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
}
