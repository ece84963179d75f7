import { numberOf, textOf } from '@/domain/facts'
import type { Verdict } from '@/domain/verdict'
import type { VerdictText, VerdictWords } from './verdict-words'

/** Of a step or task that failed, or reports errors although it goes on. */
export function failureText(
  { kind, step, evidence: facts }: Verdict,
  { t, format, step: name, stepStatus }: VerdictWords,
): VerdictText {
  const [code, message, proposal] = [textOf(facts, 'code'), textOf(facts, 'message'), textOf(facts, 'proposal')]
  const percent = numberOf(facts, 'percent')
  const more = (numberOf(facts, 'errorCount') ?? 0) - 1
  const said = message ?? textOf(facts, 'reason')
  const evidence = []
  if (code !== null && said !== null) evidence.push(t(`verdict.${kind as 'failed'}.evidence`, { code, message: said }))
  else if (code !== null || said !== null) {
    evidence.push(t(`verdict.${kind as 'failed'}.evidenceMessage`, { message: code ?? said ?? '' }))
  } else if (kind === 'failed') evidence.push(t('verdict.failed.evidenceNone'))
  if (more > 0) evidence.push(t(`verdict.${kind as 'failed'}.evidenceMore`, { count: more }))
  const proposed = proposal === null ? [] : [t(`verdict.${kind as 'failed'}.adviceProposal`, { proposal })]
  if (kind === 'broken') {
    const warning = textOf(facts, 'level')?.startsWith('WARN') ?? false
    const headline = t(warning ? 'verdict.broken.headlineWarning' : 'verdict.broken.headline', {
      step: name,
      status: stepStatus,
    })
    return { headline, evidence, advice: [...proposed, t('verdict.broken.advice')] }
  }
  const headline =
    step === null
      ? t('verdict.failed.headlineTask')
      : percent === null || percent === 0
        ? t('verdict.failed.headline', { step: name })
        : t('verdict.failed.headlineAt', { step: name, percent: format.percent(percent) })
  const advice = code === null && said === null ? t('verdict.failed.adviceNone') : t('verdict.failed.advice')
  return { headline, evidence, advice: [...proposed, advice] }
}
