import { memo, type ReactNode, Suspense } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Task } from '@/domain/task'
import { judge, type Verdict } from '@/domain/verdict'
import { atLeastAttention, STALE_LOOK, VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import type { VerdictText } from '@/features/shared/verdict/verdict-words'
import { useTranslation } from '@/i18n/use-translation'
import { useNow } from '@/ui/clock'
import { lazyExtra } from '@/ui/lazy-extra'
import { usePreferences } from '@/ui/preferences'
import { useAssessment } from '../assessment/assessment'
import { stepAnchor } from '../steps/step-anchor'
import { useVerdictWords } from './use-verdict-words'

const MoreLines = lazyExtra(() => import('./more-lines').then((it) => it.MoreLines))

interface VerdictCardProps {
  readonly task: Task
  /** When OMS gave it, epoch milliseconds. */
  readonly at: number
  /** Whether the last question was answered well: an old verdict must not look like one of now. */
  readonly fresh: boolean
}

/** One sentence: is it all right, how far, when done; what it rests on; what to do. */
export const VerdictCard = memo(function VerdictCard({ task, at, fresh }: VerdictCardProps) {
  const { t } = useTranslation()
  const now = useNow()
  const assessed = useAssessment()
  const [{ intervalSeconds }] = usePreferences()
  const { headline, others } = assessed
    ? { headline: assessed.verdict, others: assessed.others }
    : judge({ task, now, answeredMs: at, intervalSeconds })
  const words = useVerdictWords(task, now, assessed?.atMs ?? now)
  const alarming = task.alarmStats?.alarming === true
  const severity = alarming ? atLeastAttention(headline.severity) : headline.severity
  const look = fresh ? VERDICT_LOOKS[severity] : STALE_LOOK
  const text = words(headline)
  return (
    <section
      aria-label={t('verdict.label')}
      data-tour="verdict"
      data-verdict={headline.kind}
      data-severity={severity}
      className={`my-3.5 flex gap-3 rounded-card border border-l-4 border-line bg-card px-4 py-3.5 ${look.border}`}
    >
      <span aria-hidden="true" className={`w-5 shrink-0 text-center text-lg font-bold ${look.text}`}>
        {look.sign}
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-lg font-semibold wrap-anywhere">
          <span className="sr-only">{t('verdict.said', { severity: t(`verdict.severity.${severity}`) })} </span>
          {text.headline}
        </p>
        {!fresh && <p className="text-warn">{t('verdict.stale')}</p>}
        <Lines text={text}>
          {assessed && (
            <Suspense>
              <MoreLines kind={headline.kind} step={headline.step} />
            </Suspense>
          )}
        </Lines>
        {alarming && <p className="mt-1 font-semibold text-bad">{t('verdict.alarm')}</p>}
        {headline.step !== null && <StepLink step={headline.step} />}
        <Others others={others} words={words} />
      </div>
    </section>
  )
})

/** The way to all that OMS says of the step: its errors, its numbers. */
function StepLink({ step }: { step: string }) {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const next = new URLSearchParams(params)
  next.set('step', step)
  return (
    <Link
      to={{ search: next.toString(), hash: stepAnchor(step) }}
      preventScrollReset
      className="mt-1 inline-block text-sm text-source underline-offset-2 hover:underline print:hidden"
    >
      {t('verdict.details')}
    </Link>
  )
}

/** @param children further lines of evidence. */
function Lines({ text, children }: { text: VerdictText; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <>
      {text.evidence.map((line) => (
        <p key={line} className="text-muted wrap-anywhere">
          {line}
        </p>
      ))}
      {children}
      {text.advice.length > 0 && (
        <p className="mt-1 wrap-anywhere">
          <span className="font-semibold">{t('verdict.nextStep')}</span> {text.advice.join(' ')}
        </p>
      )}
    </>
  )
}

function Others({ others, words }: { others: readonly Verdict[]; words: (verdict: Verdict) => VerdictText }) {
  const { t } = useTranslation()
  if (others.length === 0) return null
  return (
    <ul aria-label={t('verdict.others')} className="mt-2 space-y-0.5 border-t border-line pt-2 text-sm">
      {others.map((verdict) => (
        <li key={`${verdict.kind}-${verdict.step ?? ''}`} data-other-verdict={verdict.kind} className="flex gap-2">
          <span
            aria-hidden="true"
            className={`w-4 shrink-0 text-center font-semibold ${VERDICT_LOOKS[verdict.severity].text}`}
          >
            {VERDICT_LOOKS[verdict.severity].sign}
          </span>
          <span className="min-w-0 wrap-anywhere">{words(verdict).headline}</span>
        </li>
      ))}
    </ul>
  )
}
