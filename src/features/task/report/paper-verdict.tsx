import type { Task } from '@/domain/task'
import type { Verdict } from '@/domain/verdict'
import { atLeastAttention, VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { sentences } from '@/lib/sentences'
import type { Assessed } from '../assessment/assessment'
import { catchUpText } from '../assessment/catch-up-text'
import { cut } from '../handover/server-text'
import { limitText } from '../limit/limit-text'
import { useTaskTimes } from '../page/use-task-times'
import { wordsOf } from '../verdict/words-of'
import { PaperMore } from './paper'
import { usePaperFormat } from './use-paper-format'

/** Sentences that a person reads on paper; they may hold a message of OMS, which the errors tell in full. */
const SENTENCE = 200
const OTHERS = 3
const OTHER = 70

/** What the matter is, since when, what that rests on, what to do, and what else holds. */
export function PaperVerdict({ task, assessed }: { task: Task; assessed: Assessed }) {
  const { t } = useTranslation()
  const { verdict, others, steps, atMs } = assessed
  const format = usePaperFormat()
  const label = useLabel()
  const stepLabel = useStepLabel()
  const { finishedMs } = useTaskTimes(task).times
  const words = wordsOf(steps, { t, format, label, stepLabel, now: atMs, judgedMs: atMs, finishedMs })
  const short = (text: string, most = SENTENCE) => {
    const { text: shown, of } = cut(text, most)
    return of === null ? shown : shown + t('handover.cut', { count: of })
  }
  const alarming = task.alarmStats?.alarming === true
  const severity = alarming ? atLeastAttention(verdict.severity) : verdict.severity
  const look = VERDICT_LOOKS[severity]
  const { headline, evidence, advice } = words(verdict)
  const since = useSince(verdict, atMs)
  return (
    <section
      aria-label={t('verdict.label')}
      data-verdict={verdict.kind}
      className={`mt-3 flex gap-3 break-inside-avoid rounded-lg border border-l-4 border-line px-3 py-2 ${look.border}`}
    >
      <span aria-hidden="true" className={`w-4 shrink-0 text-center text-lg font-bold ${look.text}`}>
        {look.sign}
      </span>
      <div className="min-w-0 wrap-anywhere">
        <p className="text-base font-semibold">
          {sentences([t('verdict.said', { severity: t(`verdict.severity.${severity}`) }), short(headline)])}
        </p>
        {[...since, ...evidence.map((line) => short(line)), ...useFindings(assessed)].map((line) => (
          <p key={line} className="text-muted">
            {line}
          </p>
        ))}
        {alarming && <p className="font-semibold text-bad">{t('verdict.alarm')}</p>}
        {advice.length > 0 && (
          <p className="mt-0.5">
            <span className="font-semibold">{t('verdict.nextStep')}</span> {short(sentences(advice), 2 * SENTENCE)}
          </p>
        )}
        {others.length > 0 && <p className="mt-1 font-semibold">{t('verdict.others')}</p>}
        {others.slice(0, OTHERS).map((other) => (
          <p key={`${other.kind} ${other.step}`}>
            <span aria-hidden="true" className={`font-semibold ${VERDICT_LOOKS[other.severity].text}`}>
              {VERDICT_LOOKS[other.severity].sign}
            </span>{' '}
            {short(words(other).headline, OTHER)}
          </p>
        ))}
        {others.length > OTHERS && <PaperMore>{t('handover.andMore', { count: others.length - OTHERS })}</PaperMore>}
      </div>
    </section>
  )
}

/** Since when it holds; of a finished task its sentence says that. */
function useSince({ kind, since: ms, evidence }: Verdict, now: number): string[] {
  const { t } = useTranslation()
  const format = usePaperFormat()
  if (ms === null || kind === 'finished') return []
  const values = { since: format.dateTime(ms), duration: format.duration(Math.max(0, (now - ms) / 1000)) }
  return [t(evidence.sinceOrEarlier === true ? 'handover.sinceOrEarlier' : 'handover.since', values)]
}

/** What limits the step that the verdict is about, and when it will have caught up. */
function useFindings(assessed: Assessed): string[] {
  const { t } = useTranslation()
  const format = usePaperFormat()
  const { verdict, limit, delay, atMs } = assessed
  const known = limit.by === 'source' || limit.by === 'target' || limit.evidence.why === 'throttled'
  const { headline, numbers } = limitText(limit, { t, format, now: atMs, steps: assessed.steps })
  const behind = verdict.kind === 'catching-up' || verdict.kind === 'falling-behind'
  return [
    ...(known && limit.step === verdict.step ? [sentences([headline, ...numbers])] : []),
    ...(behind && delay.step === verdict.step
      ? [t('findings.catchUp.line', { when: catchUpText(assessed, t, format, atMs) })]
      : []),
  ]
}
