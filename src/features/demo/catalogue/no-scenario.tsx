import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import type { CatalogueState } from './catalogue-state'

interface NoScenarioProps {
  readonly state: CatalogueState
  readonly onAll: () => void
}

/** Says that nothing was found, for what, and leads back to all. */
export function NoScenario({ state: { search, groups, verdicts }, onAll }: NoScenarioProps) {
  const { t } = useTranslation()
  const what = [
    ...(search.trim() === '' ? [] : [t('demo.none.search', { text: search.trim() })]),
    ...groups.map((group) => t(`demo.groups.${group}.title`)),
    ...verdicts.map((kind) => t(`overview.kind.${kind}`)),
  ].join(' · ')
  return (
    <Empty title={t('demo.none.title')}>
      <p className="mb-2 wrap-anywhere">{t('demo.none.text', { what })}</p>
      <Button onClick={onAll}>{t('demo.none.all')}</Button>
    </Empty>
  )
}
