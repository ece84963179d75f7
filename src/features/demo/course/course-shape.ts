import type { VerdictKind } from '@/domain/verdict-kinds'
import type { CourseState } from '@/simulator/course'
import { PATIENCE_SECONDS } from '../patience'
import { type Course, stepStretches } from './course'
import type { CourseScale } from './course-scale'

/** The size that courses are drawn in; the picture is stretched to its place. */
export const SHAPE = { width: 320, height: 80 } as const

/** From top to bottom: a row a step, progress and delay, the verdicts. */
const ROWS = { top: 0, height: 26 } as const
const PLOT = { top: 30, height: 38 } as const
export const STRIP = { top: 72, height: 8 } as const

/** A step as thick as this at the most. */
const MAX_ROW = 6

/** However short a fault is, it is seen. */
const MIN_FAULT = 3

/** What a step did for a while. */
export interface CourseBar {
  readonly name: string
  readonly state: CourseState
  /** Seconds since the life began. */
  readonly from: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is drawn of a course, in units of `SHAPE`. */
export interface CourseShape {
  readonly bars: readonly CourseBar[]
  /** Path of the line of progress; empty where no rows are moved. */
  readonly progress: string
  /** Path of the area under the delay; empty where there is none. */
  readonly delay: string
  /** Where OMS gives no good answer, or a late one. */
  readonly faults: readonly { readonly isLate: boolean; readonly x: number; readonly width: number }[]
  readonly strip: readonly { readonly kind: VerdictKind; readonly x: number; readonly width: number }[]
}

/** Works out what is drawn. */
export function courseShape(course: Course, scale: CourseScale): CourseShape {
  const x = (at: number) => round(scale.x(at) * SHAPE.width)
  const steps = stepStretches(course)
  const pitch = Math.min(MAX_ROW, ROWS.height / Math.max(1, steps.length))
  return {
    bars: steps.flatMap((row, index) =>
      row.map(({ name, state, from, to }) => ({
        name,
        state,
        from,
        x: x(from),
        y: round(ROWS.top + index * pitch),
        width: round(Math.max(1.5, x(to) - x(from))),
        height: round(pitch * 0.72),
      })),
    ),
    progress: lines(course, x),
    delay: areas(course, x),
    // A clock that is wrong spoils no answer, and would be a band over everything.
    faults: course.faults
      .filter(({ fault }) => fault.kind !== 'clock')
      .map(({ fault, from, to }) => ({
        isLate: fault.kind === 'slow' && fault.delay <= PATIENCE_SECONDS,
        x: x(from),
        width: round(Math.max(MIN_FAULT, x(to) - x(from))),
      })),
    strip: course.verdicts.map(({ kind, from, to }) => ({ kind, x: x(from), width: round(x(to) - x(from)) })),
  }
}

function lines({ points }: Course, x: (at: number) => number): string {
  let isDown = false
  return points
    .map(({ at, progress }) => {
      const draw = progress === null ? '' : `${isDown ? 'L' : 'M'}${x(at)},${height(progress / 100)}`
      isDown = progress !== null
      return draw
    })
    .join('')
}

/** The square root of the delay, by the highest one of the course: small delays are seen beside hours of them. */
function areas({ points }: Course, x: (at: number) => number): string {
  const top = Math.max(DELAY_FLOOR, ...points.map(({ lag }) => lag ?? 0))
  const floor = height(0)
  const runs: string[][] = []
  let run: string[] | null = null
  for (const { at, lag } of points) {
    if (lag === null) run = null
    else {
      if (!run) {
        run = [`M${x(at)},${floor}`]
        runs.push(run)
      }
      run.push(`L${x(at)},${height(Math.sqrt(lag / top))}`)
    }
  }
  return runs.map((path) => `${path.join('')}V${floor}Z`).join('')
}

/** Seconds: a delay below that is no hill, however calm the rest is. */
const DELAY_FLOOR = 120

/** @param share 0 to 1 */
function height(share: number): number {
  return round(PLOT.top + PLOT.height * (1 - Math.min(1, Math.max(0, share))))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
