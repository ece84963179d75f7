import { pointAt } from '@/simulator/course'
import type { Life } from '@/simulator/life'
import { type Course, faultStretches, type VerdictStretch } from './course'
import { courseScale } from './course-scale'

/** A moment every three pixels of a card or so. */
const POINTS = 96

/** The course of a life. Its moments are spread evenly over the picture, not over the time. */
export function lifeCourse(life: Life): Course {
  const { lead, span } = life
  const verdicts = stretchesOf(life.course, span)
  const scale = courseScale(verdicts, span)
  const points = Array.from({ length: POINTS }, (_, index) =>
    pointAt(life, Math.min(span - 1, Math.floor(scale.at(index / (POINTS - 1))))),
  )
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
