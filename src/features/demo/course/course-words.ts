import type { VerdictKind } from '@/domain/verdict-kinds'
import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'
import { type Course, type StepStretch, stepStretches, type VerdictStretch } from './course'

export interface CourseWordsOptions {
  readonly t: Translate
  readonly format: Format
  /** The name of a step in words. */
  readonly step: (name: string) => string
}

/** What goes by in less than this share of a life is no part of its story; all else is told, however short. */
const LEAST_SHARES: Partial<Record<VerdictKind, number>> = {
  'not-started': 0.02,
  moving: 0.004,
  verifying: 0.02,
  'catching-up': 0.02,
  'in-sync': 0.02,
}

/** A course in one line, e.g. "Full migration for 2 h, in sync from 3 h on, falls behind at 5 h". */
export function courseWords(course: Course, { t, format, step }: CourseWordsOptions): string {
  const { span, verdicts } = course
  const told = verdicts.filter(({ kind, from, to }) => to - from >= (LEAST_SHARES[kind] ?? 0) * span)
  const steps = stepStretches(course)
  const said = told.map((stretch) => {
    const { kind, from, to } = stretch
    const word = t(`overview.kind.${kind}`)
    if (from <= 0 && to >= span) return word
    const values = { from: format.duration(rounded(from)), duration: format.duration(rounded(to - from)) }
    const main = kind === 'moving' ? mainStep(stretch, steps) : null
    if (main) return t('demo.course.step', { ...values, step: step(main.name) })
    return from <= 0 ? t('demo.course.first', { ...values, word }) : t(`demo.course.${kind}`, values)
  })
  const line = said.join(t('demo.course.and'))
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** The step that takes most of a stretch. */
function mainStep({ from, to }: VerdictStretch, steps: readonly StepStretch[]): StepStretch | null {
  let main: StepStretch | null = null
  let most = 0
  for (const one of steps) {
    const shared = Math.min(to, one.to) - Math.max(from, one.from)
    if (shared > most) [main, most] = [one, shared]
  }
  return main
}

/** Whole minutes, where it is about more than a few of them. */
function rounded(seconds: number): number {
  return seconds < 300 ? seconds : 60 * Math.round(seconds / 60)
}
