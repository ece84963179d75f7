import { isWarning } from '@/domain/step-errors'
import type { StepView } from '@/domain/step-view'
import type { Verdict } from '@/domain/verdict'
import type { Translate } from '@/i18n/keys'
import { FEW, type Line, lineOf, MOST, moreText, type Piece, server, words } from './lines'

/**
 * What OMS says went wrong on the first step that failed or reports errors: its first error in full, of others the
 * codes.
 */
export function errorLines(verdicts: readonly Verdict[], steps: readonly StepView[], t: Translate): Line[] {
  const wrong = verdicts.find(({ kind, step }) => step !== null && (kind === 'failed' || kind === 'broken'))
  const view = steps.find(({ key }) => key === wrong?.step)
  if (!view) return []
  const first = view.errors.find((error) => !isWarning(error)) ?? view.errors[0]
  if (!first) return []
  const message = first.message ?? first.reason
  const head = [
    ...(first.code === null ? [] : [server(first.code, MOST.code)]),
    ...(first.level === null ? [] : [words(`(${first.level})`)]),
    ...(message === null ? [] : [server(message, MOST.message)]),
  ]
  const said = (text: string | null, most: number) => (text === null ? [] : [server(text, most)])
  const others = view.errors.filter((error) => error !== first)
  const codes = others.slice(0, FEW).map(({ code }): Piece => (code === null ? words('—') : server(code, MOST.code)))
  return [
    ...lineOf(t, 'error', head, ' '),
    ...lineOf(t, 'proposal', said(first.proposal, MOST.proposal)),
    ...lineOf(t, 'errorRequest', said(first.requestId, MOST.code)),
    ...lineOf(t, 'moreErrors', [...codes, ...moreText(t, others.length - FEW).map(words)], ', '),
  ]
}
