import { Suspense } from 'react'
import type { Problem } from '@/api/problem'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { useNow } from '@/ui/clock'
import { lazyPart } from './lazy-part'
import { useProblemText } from './use-problem-text'
import { useStage } from './use-stage'

const SignIn = lazyPart(() => import('./sign-in').then((it) => it.SignIn))

interface ProblemBannerProps {
  readonly problem: Problem
  readonly id?: string
  /** Epoch milliseconds of the last good answer, by the server's clock. */
  readonly lastGoodAt: number | null
  /** Milliseconds until it is asked again by itself; false for never. */
  readonly retryMs?: number | false
  readonly onRetry: () => void
}

/** Says why there is no fresh answer, and stands above the last good one until the next. */
export function ProblemBanner({ problem, id, lastGoodAt, retryMs = false, onRetry }: ProblemBannerProps) {
  const { t } = useTranslation()
  const stage = useStage()
  const { title, hint, said, details } = useProblemText()(problem, id)
  return (
    <section
      role="alert"
      data-problem={problem.kind}
      className="mb-3.5 rounded-card border border-line border-l-4 border-l-bad bg-card px-4 py-3"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="text-lg font-semibold">{title}</h2>
          {hint !== '' && <p className="text-muted">{hint}</p>}
          {said !== null && <p className="wrap-anywhere text-muted">{said}</p>}
          {details.length > 0 && (
            <dl className="mt-1 grid grid-cols-1 gap-x-3 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
              {details.map(([label, value]) => (
                <div key={label} className="contents">
                  <dt className="text-muted">{label}</dt>
                  <dd className="wrap-anywhere max-sm:mb-1">{value}</dd>
                </div>
              ))}
            </dl>
          )}
          <LastGood at={lastGoodAt} />
          {retryMs !== false && <Retry ms={retryMs} />}
        </div>
        {/* On a stage the same moment would bring the same. */}
        {!stage && <Button onClick={onRetry}>{t('problems.now')}</Button>}
      </div>
      {problem.kind === 'denied' && !problem.serverHolds && (
        <Suspense>
          <SignIn problem={problem} onSignedIn={onRetry} />
        </Suspense>
      )}
    </section>
  )
}

function LastGood({ at }: { at: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  if (at === null) return <p className="mt-1 text-sm text-muted">{t('problems.none')}</p>
  const age = format.duration(Math.max(0, (now - at) / 1000))
  // The age moves each second; read aloud once is enough.
  return (
    <p aria-live="off" className="mt-1 text-sm text-muted">
      {t('problems.lastGood', { time: format.dateTime(at), age })}
    </p>
  )
}

/** The tries come further apart the longer it lasts: said, so that nobody waits for what is a minute away. */
function Retry({ ms }: { ms: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return <p className="text-sm text-muted">{t('problems.retry', { wait: format.duration(ms / 1000) })}</p>
}
