import { decodeDescribeProject } from '@/contract/decode'
import { hasCheckpoint, incrementalDelay } from '@/domain/delay'
import type { StepState } from '@/domain/step-state'
import { type StepView, viewSteps } from '@/domain/step-view'
import type { Life } from '@/simulator/life'
import type { JsonObject } from '@/simulator/wire'
import type { Course, CoursePoint, VerdictStretch } from './course'
import { courseScale } from './course-scale'

/** As much of a life as its course is made of. */
type DrawnLife = Pick<Life, 'lead' | 'span' | 'course' | 'task'>

/** A moment every three pixels of a card or so. */
const POINTS = 96

/** Unix seconds; any will do. */
const EPOCH = 1_700_000_000

/** Those of a step that is under way: what failed or is paused moves no more. */
const UNDER_WAY: ReadonlySet<StepState> = new Set(['running', 'monitoring', 'done-waiting', 'waiting-for-operator'])

/** The steps that move or compare rows. */
const BY_ROWS: ReadonlySet<string> = new Set(['FULL_TRANSFER', 'FULL_VERIFIER'])

/** The course of a life: its task is looked at as the page itself would, moment by moment. */
export function lifeCourse({ lead, span, course, task }: DrawnLife): Course {
  const verdicts = stretchesOf(course, span)
  const scale = courseScale(verdicts, span)
  const points = Array.from({ length: POINTS }, (_, index) => {
    const at = Math.min(span - 1, Math.floor(scale.at(index / (POINTS - 1))))
    return pointOf(at, stepsOf(task(at, EPOCH), EPOCH + at), EPOCH + at)
  })
  return { span, start: Math.min(lead, span), verdicts, points }
}

/** Where several verdicts are right it is the declared one, and what goes on as it was is one stretch. */
function stretchesOf(course: DrawnLife['course'], span: number): readonly VerdictStretch[] {
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

/** Without the objects, which can be many and say nothing of the course. */
function stepsOf(task: JsonObject, now: number): readonly StepView[] {
  const read = decodeDescribeProject({ success: true, data: [{ ...task, transferMapping: null }] })
  return read.ok ? viewSteps(read.task, now * 1000) : []
}

function pointOf(at: number, steps: readonly StepView[], now: number): CoursePoint {
  const running = steps.filter(({ planned, state }) => !planned && UNDER_WAY.has(state))
  const rows = running.find(({ name }) => BY_ROWS.has(name))
  const follows = running.findLast(({ step }) => hasCheckpoint(step?.stepInfo))
  return {
    at,
    running: running.map(({ name }) => name),
    progress: rows?.progress ?? null,
    delay: follows ? incrementalDelay(follows.step?.stepInfo ?? null, now * 1000).trueLagSeconds : null,
  }
}
