import type { Overview } from '@/features/shared/overview/use-overview'
import { ProblemBanner } from '@/features/shared/problem-banner'
import type { Translate } from '@/i18n/keys'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import type { Format } from '@/lib/format'
import { listed } from '@/lib/sentences'
import type { Wanted } from './wall-params'

interface WallEmptyProps {
  readonly overview: Overview
  readonly wanted: Wanted
  /** Tasks were asked for that may answer yet, whatever came of the list. */
  readonly waiting: boolean
}

/** In place of the tiles: what is being asked for, why nothing came, or that there is no such task. */
export function WallEmpty({ overview: { rows, at, problem, dueMs, askNow }, wanted, waiting }: WallEmptyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (problem && rows === null && !waiting) {
    return (
      <div className="wall-empty">
        <div className="wall-problem">
          <ProblemBanner problem={problem} lastGoodAt={at} retryMs={dueMs} onRetry={askNow} />
        </div>
      </div>
    )
  }
  if (rows === null) return <p className="wall-empty wall-empty-title">{t('wall.loading')}</p>
  return (
    <div className="wall-empty">
      <p className="wall-empty-title">{titleOf(wanted, t, format)}</p>
      <p className="wall-empty-hint">
        {wanted.kind === 'running' ? t('wall.none.runningHint') : t('wall.none.hint', { asked: askedOf(wanted) })}
      </p>
    </div>
  )
}

function titleOf(wanted: Wanted, t: Translate, format: Format): string {
  if (wanted.kind === 'running') return t('wall.none.running')
  return wanted.kind === 'ids' ? t('wall.none.ids') : t('wall.none.label', { labels: listed(wanted.labels, format) })
}

function askedOf(wanted: Exclude<Wanted, { kind: 'running' }>): string {
  return wanted.kind === 'ids' ? `?ids=${wanted.ids.join(',')}` : `?label=${wanted.labels.join(',')}`
}
