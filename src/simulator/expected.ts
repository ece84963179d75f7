/** The verdicts that a scenario says are right in the course of its life. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import type { Plan } from './engine/plan'
import type { ExpectedStretch, Life } from './life'
import { type Place, placeOf, type Start } from './place'

/** From this place of the life on, this verdict is the headline of the task's page. */
export interface Expectation {
  readonly from: Start | Place
  /** Several only where nobody can say at which moment the one becomes the other. */
  readonly verdict: VerdictKind | readonly VerdictKind[]
  /** Seconds that the rules may take to notice. Default 180. */
  readonly within?: number
}

/** Seconds after a change in which the verdict before may still stand: six of the longest looks that a rule takes. */
const GRACE_SECONDS = 180

/** Every life begins like this, unless its first expectation says otherwise. */
const BEGINNING: ExpectedStretch = { from: 0, verdicts: ['not-started'], within: 0 }

/** The expectations in seconds of a life. Throws where the plan has no such place: the scenario file is wrong. */
export function courseFrom(expectations: readonly Expectation[], plan: Plan): ExpectedStretch[] {
  const stretches = expectations.map(({ from, verdict, within = GRACE_SECONDS }): ExpectedStretch => {
    const start = typeof from === 'string' ? { at: from } : from
    const at = placeOf(start, plan)
    if (at === null) throw new Error(`A verdict is expected from "${start.at}" on, which this life does not have.`)
    return { from: Math.ceil(at), verdicts: typeof verdict === 'string' ? [verdict] : verdict, within }
  })
  const sorted = stretches.sort((a, b) => a.from - b.from)
  return sorted[0]?.from === 0 ? sorted : [BEGINNING, ...sorted]
}

/** The verdicts of a life, each once, as a list of scenarios tells them: nobody looks for the seconds before it starts. */
export function verdictsOf(expectations: readonly Expectation[]): readonly VerdictKind[] {
  return [...new Set(expectations.flatMap(({ verdict }) => verdict))]
}

/**
 * The verdicts that are right at `at` seconds of a life, the declared one first. Shortly after a change these are also
 * those from before it.
 */
export function expectedAt({ course }: Pick<Life, 'course'>, at: number): readonly VerdictKind[] {
  const right: VerdictKind[] = []
  for (const { from, verdicts, within } of [...course].reverse()) {
    if (at < from) continue
    right.push(...verdicts)
    if (at >= from + within) break
  }
  return right
}
