import { pointAt } from '@/simulator/course'
import type { MomentCode } from '@/simulator/engine/moment-codes'
import type { Life } from '@/simulator/life'
import { type Course, faultStretches, type VerdictStretch } from './course'
import { courseScale } from './course-scale'

/** A moment every three pixels of a card or so. */
const POINTS = 96

/** Where a step begins to run or to stand. */
const TURNS: ReadonlySet<MomentCode> = new Set([
  'step-started',
  'step-finished',
  'step-failed',
  'recovered',
  'paused',
  'resumed',
])

/**
 * The course of a life. Its moments are spread evenly over the picture, not over the time; where steps begin and end is
 * one of them, so that a step is told to be as long as it is.
 */
export function lifeCourse(life: Life): Course {
  const { lead, span } = life
  const verdicts = stretchesOf(life.course, span)
  const scale = courseScale(verdicts, span)
  const spread = Array.from({ length: POINTS }, (_, index) =>
    Math.min(span - 1, Math.floor(scale.at(index / (POINTS - 1)))),
  )
  const turns = life.moments.filter(({ code, at }) => TURNS.has(code) && at >= 0 && at < span).map(({ at }) => at)
  const moments = [...new Set([...spread, ...turns])].sort((a, b) => a - b)
  const points = moments.map((at) => pointAt(life, at))
  return { span, start: Math.min(lead, span), verdicts, points, faults: faultStretches(life.faults, span) }
}

/** Where several verdicts are right it is the declared one, and what goes on as it was is one stretch. */
function stretchesOf(course: Life['course'], span: number): readonly VerdictStretch[] {
  const stretches: VerdictStretch[] = []
  course.forEach(({ from, verdicts: [kind] }, index) => {
    const to = Math.min(span, course[index + 1]?.from ?? span)
    if (kind === undefined || to <= from) return
    const last = stretches.at(-1)
    if (last?.kind === kind) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ kind, from, to })
  })
  return stretches
}
