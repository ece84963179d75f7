import type { StepView } from '@/domain/step-view'
import { errorsOnPaper, type PaperErrors } from './errors-on-paper'

/** What of the lists has room on two pages. */
export interface PaperRoom {
  readonly steps: readonly StepView[]
  readonly moreSteps: number
  readonly errors: PaperErrors
  /** So many events at most. */
  readonly events: number
}

/** Lines that the lists share: what all else leaves of two pages of Letter, which are shorter than those of A4. */
const LINES = 46
/** The reference knows 13 steps. */
const STEPS = 13
/** A row of the table is higher than a line, and its head and heading take as much as these. */
const STEP_LINES = 1.4
const TABLE_LINES = 3
const EVENTS = { least: 3, most: 15 } as const

/** Shares the room of the report: all usual steps, as many errors as fit beside them, and the rest for events. */
export function paperRoom(views: readonly StepView[]): PaperRoom {
  const steps = views.slice(0, STEPS)
  const left = LINES - TABLE_LINES - steps.length * STEP_LINES
  const errors = errorsOnPaper(views, left - EVENTS.least)
  return {
    steps,
    moreSteps: views.length - steps.length,
    errors,
    events: Math.max(EVENTS.least, Math.min(EVENTS.most, Math.floor(left - errors.lines))),
  }
}
