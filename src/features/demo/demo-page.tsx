import { Link, useNavigate } from 'react-router'
import { demo } from '@/i18n/en/demo'
import { overview } from '@/i18n/en/overview'
import { tour } from '@/i18n/en/tour'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { CATALOGUE } from '@/simulator/catalogue'
import { Button } from '@/ui/button'
import { usePageTitle } from '@/ui/page-title'
import { isNarrowed } from './catalogue/catalogue-state'
import { Filters } from './catalogue/filters'
import { findEntries } from './catalogue/find-entries'
import { NoScenario } from './catalogue/no-scenario'
import { ScenarioGroups } from './catalogue/scenario-groups'
import { useCatalogueState } from './catalogue/use-catalogue-state'
import { useSearchTexts } from './catalogue/use-search-texts'
import { CourseLegend } from './course/course-legend'
import { useCourseDesk } from './course/use-course-desk'
import { Invitation } from './tour/invitation'
import { browserTour, type TourStore } from './tour/tour-store'
import { useTour } from './tour/use-tour'

const TEXTS = { demo, overview, tour }

/** The scenario that the tour goes through: it has all steps. */
const TOUR_KIND = 'all-steps'

/** `/demo`: the catalogue of scenarios. */
export function DemoPage({ tour: store = browserTour }: { tour?: TourStore }) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  usePageTitle(t('demo.title'))
  const [state, change] = useCatalogueState()
  const { texts, isWhole } = useSearchTexts(CATALOGUE, state.search)
  const desk = useCourseDesk()
  const isInvited = useTour(store) === 'offered'
  const takeTour = useTakeTour(store)
  const found = findEntries(CATALOGUE, texts, state)
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="text-xl font-bold tracking-tight">{t('demo.heading')}</h1>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Link to={paths.replay.href()} className="text-sm text-source underline-offset-2 hover:underline">
            {t('demo.replay')}
          </Link>
          {!isInvited && <Button onClick={takeTour}>{t('tour.take')}</Button>}
        </div>
      </div>
      <p className="mb-3.5 max-w-3xl text-muted">{t('demo.about')}</p>
      {isInvited && <Invitation onTake={takeTour} onDecline={store.settle} />}
      <Filters entries={CATALOGUE} state={state} onChange={change} />
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3">
          <p role="status" className="text-sm font-semibold">
            {isNarrowed(state)
              ? t('demo.countOf', { count: found.length, all: CATALOGUE.length })
              : t('demo.count', { count: CATALOGUE.length })}
          </p>
          {isNarrowed(state) && found.length > 0 && (
            <Button onClick={() => change({ search: '', groups: [], verdicts: [] })}>{t('demo.clear')}</Button>
          )}
        </div>
        <CourseLegend />
      </div>
      {found.length === 0 ? (
        isWhole && <NoScenario state={state} onAll={() => change({ search: '', groups: [], verdicts: [] })} />
      ) : (
        <ScenarioGroups entries={found} desk={desk} />
      )}
    </>
  )
}

/** Begins the tour where its stops are: on the page of a scenario. */
function useTakeTour(store: TourStore): () => void {
  const navigate = useNavigate()
  return () => {
    const entry = CATALOGUE.find(({ kind }) => kind === TOUR_KIND) ?? CATALOGUE[0]
    if (!entry) return
    store.start()
    void navigate(paths.scenario.href(entry.id))
  }
}
