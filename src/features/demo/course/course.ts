/** The course of a scenario's life, as its card draws and tells it. All times are seconds since the life began. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import type { CoursePoint, CourseState } from '@/simulator/course'
import type { Fault, FaultKindSpec } from '@/simulator/faults'

/** From here to there one verdict holds. */
export interface VerdictStretch {
  readonly kind: VerdictKind
  readonly from: number
  readonly to: number
}

/** From here to there a step was in one state: it ran, waited for a person, stood, or had failed. */
export interface StepStretch {
  /** Name of the step. */
  readonly name: string
  readonly state: CourseState
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
type DrawnPoint = Pick<CoursePoint, 'at' | 'running' | 'steps' | 'progress' | 'lag'>

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

/** What each step did, from its first moment to its last: the steps in the order in which they began, each as a row. */
export function stepStretches({ points, span }: Pick<Course, 'points' | 'span'>): readonly (readonly StepStretch[])[] {
  const rows = new Map<string, StepStretch[]>()
  points.forEach(({ at, steps }, index) => {
    const to = points[index + 1]?.at ?? span
    for (const { name, state } of steps) {
      const row = rows.get(name) ?? []
      rows.set(name, row)
      const last = row.at(-1)
      if (last?.state === state && last.to === at) row[row.length - 1] = { ...last, to }
      else row.push({ name, state, from: at, to })
    }
  })
  return [...rows.values()]
}

/** What runs and has an end, in the order of its weight: the one that counts rows, else the latest in the order of steps. */
function leadOf({ running }: DrawnPoint): string | null {
  const ending = running.filter((name) => !ENDLESS.has(name))
  return ending.find((name) => COUNTS_ROWS.has(name)) ?? ending.at(-1) ?? null
}

const ENDLESS: ReadonlySet<string> = new Set(['INCR_TRANSFER', 'INCR_VERIFIER', 'REVERSE_INCR_TRANSFER'])
const COUNTS_ROWS: ReadonlySet<string> = new Set(['FULL_TRANSFER', 'FULL_VERIFIER'])

/** A part of a stretch in which one step leads. */
export interface LeadStretch {
  /** Name of the step; null where none runs that has an end. */
  readonly name: string | null
  readonly from: number
  readonly to: number
}

/** The parts of a stretch by the step that leads, as the page's verdict would name it; only those that are told. */
export function leadStretches(
  { points }: Pick<Course, 'points'>,
  stretch: Omit<VerdictStretch, 'kind'>,
  isTold: (part: LeadStretch) => boolean,
): readonly LeadStretch[] {
  const first = points.findLast(({ at }) => at <= stretch.from) ?? points[0]
  const within = points.filter((point) => point === first || (point.at > stretch.from && point.at < stretch.to))
  const parts = within.map((point, index): LeadStretch => {
    const to = within[index + 1]?.at ?? stretch.to
    return { name: leadOf(point), from: Math.max(stretch.from, point.at), to }
  })
  return joined(joined(parts).filter(isTold))
}

/** What goes on as it was is one part. */
function joined(parts: readonly LeadStretch[]): readonly LeadStretch[] {
  const all: LeadStretch[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last?.name === part.name) all[all.length - 1] = { ...last, to: part.to }
    else all.push(part)
  }
  return all
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
