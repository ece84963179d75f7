import type { StepView } from '@/domain/step-view'
import { errorsOnPaper, type PaperErrors } from './errors-on-paper'
import { LONGEST_CODE } from './shorten'

/** What of the lists has room on two pages. */
export interface PaperRoom {
  readonly steps: readonly StepView[]
  readonly moreSteps: number
  readonly errors: PaperErrors
  /** So many events at most. */
  readonly events: number
}

/** Lines that the lists share: what all else leaves of two pages of Letter, which are shorter than those of A4. */
const LINES = 36
/** The reference knows 13 steps. */
const STEPS = 13
/** Of the lines, the table of steps has these at most. */
const STEP_LINES = 22
/** A row is higher than a line; its head and heading take as much as these. */
const ROW_LINES = 1.4
const TABLE_LINES = 3
/** Characters of a name and, at its underscores, of a code that stand in one line of their column. */
const NAME = 24
const CODE = 14
const EVENTS = { least: 3, most: 15 } as const

/** Shares the room of the report: all usual steps, as many errors as fit beside them, and the rest for events. */
export function paperRoom(views: readonly StepView[]): PaperRoom {
  const steps: StepView[] = []
  let taken = TABLE_LINES
  for (const view of views.slice(0, STEPS)) {
    const isTall = [view.name, view.status].some((text) => (text?.length ?? 0) > NAME)
    taken += ROW_LINES + Math.max(Number(isTall), Math.ceil(codeLength(view) / CODE) - 1)
    if (taken > STEP_LINES) break
    steps.push(view)
  }
  const left = LINES - Math.min(taken, STEP_LINES)
  const errors = errorsOnPaper(views, left - EVENTS.least)
  return {
    steps,
    moreSteps: views.length - steps.length,
    errors,
    events: Math.max(EVENTS.least, Math.min(EVENTS.most, Math.floor(left - errors.lines))),
  }
}

function codeLength({ errors }: StepView): number {
  return Math.min(LONGEST_CODE, errors[0]?.code?.length ?? 0)
}
