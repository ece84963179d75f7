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
  /** The end, the first fault and as much of the beginning as fits, with "…" for the rest; `whole` where that is short enough. */
  readonly brief: string
}

/** What is told of one stretch. */
interface Piece {
  readonly from: number
  readonly text: string
}

/** As wide as three lines of a card, in letters; a Chinese character is as wide as two. */
const ROOM = 126

/** A course in one line, e.g. "Full migration for 2 h, in sync from 3 h on, falls behind at 5 h". */
export function courseWords(course: Course, options: CourseWordsOptions): CourseWords {
  const verdicts = verdictPieces(course, options)
  const faults = faultPieces(course, options)
  const pieces = [...verdicts, ...faults].sort((a, b) => a.from - b.from)
  const and = options.t('demo.course.and')
  const line = (isTold: (piece: Piece) => boolean) => {
    const texts = pieces.map((piece) => (isTold(piece) ? piece.text : '…'))
    const joined = texts.filter((text, index) => text !== '…' || texts[index - 1] !== '…').join(and)
    return joined.charAt(0).toUpperCase() + joined.slice(1)
  }
  const whole = line(() => true)
  const told = new Set(pieces)
  const spare = pieces.slice(0, -1).filter((piece) => piece !== faults[0])
  let brief = whole
  while (widthOf(brief) > ROOM && spare.length > 0) {
    told.delete(spare.pop() as Piece)
    brief = line((piece) => told.has(piece))
  }
  return { whole, brief }
}

function verdictPieces(course: Course, { t, format, step }: CourseWordsOptions): readonly Piece[] {
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
