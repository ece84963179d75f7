import type { VerdictKind } from '@/domain/verdict-kinds'
import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'
import { type Course, type StepStretch, stepStretches, type VerdictStretch } from './course'
import { faultPieces, rounded } from './fault-words'

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

/** A course in words: all of it, and as much as there is room for. */
export interface CourseWords {
  readonly whole: string
  /** The beginning and the end, with "…" for what is between them; `whole` where that is short enough. */
  readonly brief: string
}

/** As wide as three lines of a card, in letters; a Chinese character is as wide as two. */
const ROOM = 120

/** A course in one line, e.g. "Full migration for 2 h, in sync from 3 h on, falls behind at 5 h". */
export function courseWords(course: Course, options: CourseWordsOptions): CourseWords {
  const pieces = [...verdictPieces(course, options), ...faultPieces(course, options)]
    .sort((a, b) => a.from - b.from)
    .map(({ text }) => text)
  const and = options.t('demo.course.and')
  const whole = capital(pieces.join(and))
  if (widthOf(whole) <= ROOM) return { whole, brief: whole }
  const end = pieces.pop() ?? ''
  while (pieces.length > 1 && widthOf([...pieces, '…', end].join(and)) > ROOM) pieces.pop()
  return { whole, brief: capital([...pieces, '…', end].join(and)) }
}

function verdictPieces(course: Course, { t, format, step }: CourseWordsOptions) {
  const { span, verdicts } = course
  const told = verdicts.filter(({ kind, from, to }) => to - from >= (LEAST_SHARES[kind] ?? 0) * span)
  const steps = stepStretches(course)
  const textOf = (stretch: VerdictStretch) => {
    const { kind, from, to } = stretch
    const word = t(`overview.kind.${kind}`)
    if (from <= 0 && to >= span) return word
    const values = { from: format.duration(rounded(from)), duration: format.duration(rounded(to - from)) }
    const main = kind === 'moving' ? mainStep(stretch, steps) : null
    if (main) return t('demo.course.step', { ...values, step: step(main.name) })
    return from <= 0 ? t('demo.course.first', { ...values, word }) : t(`demo.course.${kind}`, values)
  }
  return told.map((stretch) => ({ from: stretch.from, text: textOf(stretch) }))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign >= '\u2e80' ? 2 : 1), 0)
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
