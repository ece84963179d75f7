import type { StepError } from '@/domain/step-errors'
import { hasLiveErrors, type StepView } from '@/domain/step-view'
import { type CutText, cut, oneLine } from '../handover/server-text'
import { LONGEST_CODE, shorten } from './shorten'

/** The texts of an error that are printed, in their order, and the most characters of each. */
const WHOLE = { message: 420, reason: 300, proposal: 360, upstream: 320, params: 420 } as const
/** The same where there is no room for all errors like that. */
const SHORT: Record<ErrorField, number> = { message: 240, reason: 160, proposal: 160, upstream: 80, params: 80 }

export type ErrorField = keyof typeof WHOLE

export interface PaperError {
  /** Unique in the report. */
  readonly id: string
  readonly view: StepView
  readonly code: string | null
  readonly level: string | null
  readonly requestId: string | null
  /** Epoch milliseconds. */
  readonly atMs: number | null
  readonly texts: readonly (readonly [field: ErrorField, text: CutText])[]
}

/** Errors as they are printed. */
export interface PaperErrors {
  readonly errors: readonly PaperError[]
  /** How many have no room. */
  readonly more: number
  /** Lines that they take, about. */
  readonly lines: number
}

/** About so many characters stand in a line. */
const LINE = 88
const WORD = 40

/** The errors of the steps that failed or go on in spite of them, as many as fit into so many lines; at least the first. */
export function errorsOnPaper(steps: readonly StepView[], room: number): PaperErrors {
  const said = steps
    .filter((view) => view.state === 'failed' || hasLiveErrors(view))
    .flatMap((view) => view.errors.map((error, i) => ({ view, error, id: `${view.key} ${i}` })))
  const whole = said.map((one) => onPaper(one, WHOLE))
  const fits = whole.reduce((sum, error) => sum + linesOf(error), 0) <= room
  const all = fits ? whole : said.map((one) => onPaper(one, SHORT))
  const errors: PaperError[] = []
  let lines = 0
  for (const error of all) {
    const taken = linesOf(error)
    if (errors.length > 0 && lines + taken > room) break
    errors.push(error)
    lines += taken
  }
  return { errors, more: all.length - errors.length, lines }
}

/** Its head and a blank below it, and its texts, of which each begins a line. */
function linesOf({ code, texts }: PaperError): number {
  // What a long code pushes into a second line of the head.
  const head = (code?.length ?? 0) > WORD ? 2.5 : 1.5
  return texts.reduce((sum, [, { text }]) => sum + Math.ceil((text.length * widthOf(text)) / LINE), head)
}

function onPaper(
  { view, error, id }: { readonly view: StepView; readonly error: StepError; readonly id: string },
  most: Record<ErrorField, number>,
): PaperError {
  const word = (text: string | null, most = WORD) => (text === null ? null : shorten(text, most))
  const params = Object.entries(error.params)
    .map(([name, value]) => `${name} = ${value}`)
    .join('; ')
  const said: Record<ErrorField, string | null> = { ...error, params }
  const texts = (Object.keys(WHOLE) as ErrorField[]).flatMap((field) => {
    const text = said[field]
    return text === null || oneLine(text).trim() === '' ? [] : [[field, cut(text, most[field])] as const]
  })
  const { code, level, requestId, atMs } = error
  return { id, view, code: word(code, LONGEST_CODE), level: word(level), requestId: word(requestId), atMs, texts }
}

/** Letters of East Asia are twice as wide. */
function widthOf(text: string): number {
  return /[\u2e80-\uffdc]/.test(text) ? 2 : 1
}
