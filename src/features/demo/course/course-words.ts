import type { VerdictKind } from '@/domain/verdict-kinds'
import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'
import { type Course, type LeadStretch, leadStretches, type VerdictStretch } from './course'
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

/** A step that takes less than this share of a running stretch is passed over, as is what lies between two steps. */
const LEAST_PART = 0.05
const LEAST_BETWEEN = 0.25

function verdictPieces(course: Course, { t, format, step }: CourseWordsOptions): readonly Piece[] {
  const { span, verdicts } = course
  const told = verdicts.filter(({ kind, from, to }) => to - from >= (LEAST_SHARES[kind] ?? 0) * span)
  const textOf = ({ kind, from, to }: VerdictStretch) => {
    const word = t(`overview.kind.${kind}`)
    if (from <= 0 && to >= span) return word
    const values = valuesOf(from, to)
    return from <= 0 ? t('demo.course.first', { ...values, word }) : t(`demo.course.${kind}`, values)
  }
  const valuesOf = (from: number, to: number) => ({
    from: format.duration(rounded(from)),
    duration: format.duration(rounded(to - from)),
  })
  // What runs is told by its steps, each with its own length.
  const partsOf = (stretch: VerdictStretch): readonly Piece[] => {
    const share = ({ from, to }: LeadStretch) => (to - from) / (stretch.to - stretch.from)
    const parts = leadStretches(course, stretch, (part) => share(part) >= (part.name ? LEAST_PART : LEAST_BETWEEN))
    if (!parts.some(({ name }) => name !== null)) return [{ from: stretch.from, text: textOf(stretch) }]
    return parts.map(({ name, from, to }) => {
      // As long as the page of the task says: minutes that have gone by.
      const values = { ...valuesOf(from, to), duration: format.duration(rounded(to - from, Math.floor)) }
      const text =
        name === null ? t('demo.course.moving', values) : t('demo.course.step', { ...values, step: inside(step(name)) })
      return { from, text }
    })
  }
  return told.flatMap((stretch) =>
    stretch.kind === 'moving' ? partsOf(stretch) : [{ from: stretch.from, text: textOf(stretch) }],
  )
}

/** A label as it stands inside a sentence: "Full migration" begins small there, "JDBC connector" would not. */
function inside(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign >= '\u2e80' ? 2 : 1), 0)
}
