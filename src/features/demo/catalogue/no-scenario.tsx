import { useTranslation } from '@/i18n/use-translation'
import { QUIRKS, UNSEEN_QUIRKS } from '@/simulator/shows'
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
  const quirk = quirkIn(search)
  const about = quirk === null ? null : UNSEEN_QUIRKS.includes(quirk) ? 'unseen' : 'otherQuirk'
  return (
    <Empty title={t('demo.none.title')}>
      <p className="mb-2 wrap-anywhere">{t('demo.none.text', { what })}</p>
      {about && (
        <p data-quirk={about} className="mb-2">
          {t(`demo.none.${about}`, { quirk: quirk ?? '', first: QUIRKS[0], last: QUIRKS.at(-1) ?? '' })}
        </p>
      )}
      <Button onClick={onAll}>{t('demo.none.all')}</Button>
    </Empty>
  )
}

const QUIRK = /^Q[-_ ]?(\d{1,3})$/i

/** The number of the quirk that is searched for, and nothing else, e.g. `Q-41`; null for another search. */
function quirkIn(search: string): string | null {
  const number = QUIRK.exec(search.normalize('NFKC').trim())?.[1]
  return number === undefined ? null : `Q-${Number(number)}`
}
