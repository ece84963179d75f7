import { useTranslation } from '@/i18n/use-translation'
import type { ObjectCounts } from './object-rows'

interface ObjectSummaryProps {
  readonly mode: string | null
  readonly counts: ObjectCounts
  /** How many are shown, null while all are. */
  readonly shown: number | null
}

/** How the objects are chosen, in words, and how many there are. */
export function ObjectSummary({ mode, counts, shown }: ObjectSummaryProps) {
  const { t } = useTranslation()
  const known = mode === 'SPECIFIC' || mode === 'WILDCARD'
  const modeText = known
    ? t(`objects.mode.${mode}`)
    : mode
      ? t('objects.mode.other', { mode })
      : t('objects.mode.unknown')

  const { tables, views, matchedTables, matchedViews, blockedDatabases, blockedObjects, allowPatterns, blockPatterns } =
    counts
  const objects = [
    t('objects.counts.tables', { count: tables }),
    views > 0 && t('objects.counts.views', { count: views }),
    matchedTables > 0 && t('objects.counts.matchedTables', { count: matchedTables }),
    matchedViews > 0 && t('objects.counts.matchedViews', { count: matchedViews }),
  ]
  const parts = [
    t('objects.counts.inDatabases', { objects: joined(objects, t('objects.comma')), count: counts.databases }),
    blockedDatabases > 0 && t('objects.counts.blockedDatabases', { count: blockedDatabases }),
    blockedObjects > 0 && t('objects.counts.blockedObjects', { count: blockedObjects }),
    allowPatterns > 0 && t('objects.counts.allowPatterns', { count: allowPatterns }),
    blockPatterns > 0 && t('objects.counts.blockPatterns', { count: blockPatterns }),
  ]

  return (
    <div className="text-sm">
      <p>
        {joined(parts, t('objects.semicolon'))}
        {shown === null ? null : t('objects.semicolon')}
        <span role="status">{shown === null ? '' : t('objects.counts.shown', { count: shown })}</span>
      </p>
      <p className="text-xs text-muted">{modeText}</p>
    </div>
  )
}

function joined(parts: readonly (string | false)[], separator: string): string {
  return parts.filter((part) => part !== false).join(separator)
}
