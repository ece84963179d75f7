import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, Suspense } from 'react'
import { Navigate, Route, Routes, useLocation, useSearchParams } from 'react-router'
import { lazyPart } from '@/features/shared/lazy-part'
import { PinsProvider } from '@/features/shared/pins/pins-provider'
import { type Services, ServicesProvider } from '@/features/shared/services'
import { isStagedReport } from '@/features/shared/staged-report'
import { loadLateParts } from '@/features/task/late/load-late-parts'
import { TaskPage } from '@/features/task/page/task-page'
import type { Translator } from '@/i18n/translator'
import { TranslatorProvider, useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import type { PinKeeping } from '@/lib/pins'
import type { PreferenceStore } from '@/lib/preferences'
import { Boundary } from '@/ui/boundary'
import { ClockProvider, type PageClock } from '@/ui/clock'
import { HeaderSlotProvider } from '@/ui/header-slot'
import { PreferencesProvider } from '@/ui/preferences'
import { NotFound } from './not-found'
import { Shell } from './shell'
import { useCompanions } from './use-companions'

// The page of one task is the one that has to be quick; each other page is a chunk of its own.
const TasksPage = lazyPart(() => import('@/features/tasks/tasks-page').then((it) => it.TasksPage))
const WallPage = lazyPart(() => import('@/features/wall/wall-page').then((it) => it.WallPage))
const DemoPage = lazyPart(() => import('@/features/demo/demo-page').then((it) => it.DemoPage))
const ScenarioPage = lazyPart(() => import('@/features/demo/scenario-page').then((it) => it.ScenarioPage))
const ReplayPage = lazyPart(() => import('@/features/replay/replay-page').then((it) => it.ReplayPage))
const ReportPage = lazyPart(() => import('@/features/task/report/report-page').then((it) => it.ReportPage))

export interface AppProps {
  readonly services: Services
  readonly queryClient: QueryClient
  readonly preferences: PreferenceStore
  readonly pinKeeping: PinKeeping
  readonly clock: PageClock
  readonly translator: Translator
  /** Keeps the route in the address: BrowserRouter, or HashRouter where no server knows the routes. */
  readonly Router: ComponentType<{ readonly children: ReactNode }>
}

/** The whole page inside what it needs. */
export function App({ services, queryClient, preferences, pinKeeping, clock, translator, Router }: AppProps) {
  return (
    <TranslatorProvider translator={translator}>
      <PreferencesProvider store={preferences}>
        <ClockProvider clock={clock}>
          <QueryClientProvider client={queryClient}>
            <ServicesProvider services={services}>
              <PinsProvider keeping={pinKeeping}>
                <Router>
                  <HeaderSlotProvider>
                    <Pages />
                  </HeaderSlotProvider>
                </Router>
              </PinsProvider>
            </ServicesProvider>
          </QueryClientProvider>
        </ClockProvider>
      </PreferencesProvider>
    </TranslatorProvider>
  )
}

function Pages() {
  return (
    <Routes>
      <Route path={paths.wall.pattern} element={<Kept page={<Wall />} />} />
      <Route
        path="*"
        element={
          <Shell>
            <Kept page={<ShellPages />} />
          </Shell>
        }
      />
    </Routes>
  )
}

/** Without the bar; what stands there on other pages goes on unseen: notices are told, the palette opens. */
function Wall() {
  const Companions = useCompanions()
  return (
    <>
      <WallPage />
      <div hidden>{Companions && <Companions />}</div>
    </>
  )
}

/** The pages below the bar. */
function ShellPages() {
  return (
    <Routes>
      <Route path={paths.tasks.pattern} element={<TasksPage />} />
      <Route path={paths.tasks.also} element={<ToTasks />} />
      <Route path={paths.task.pattern} element={<TaskPage />} />
      <Route path={paths.report.pattern} element={<ReportPage />} />
      <Route path={paths.demo.pattern} element={<DemoPage />} />
      <Route path={paths.scenario.pattern} element={<ScenarioPage taskPage={<StagedPage />} />} />
      <Route
        path={paths.replay.pattern}
        element={<ReplayPage taskPage={(id) => <StagedPage id={id} />} loadTaskPage={loadLateParts} />}
      />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

function ToTasks() {
  const { search } = useLocation()
  return <Navigate to={{ pathname: paths.tasks.href(), search }} replace />
}

/** What a stage shows: the task's page, or its report. */
function StagedPage({ id }: { id?: string | undefined }) {
  const [params] = useSearchParams()
  return isStagedReport(params) ? <Kept page={<ReportPage id={id} />} /> : <TaskPage id={id} />
}

/** Holds the place of a page that comes late, or that failed. */
function Kept({ page }: { page: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Boundary title={t('common.crashed.title')} text={t('common.crashed.text')} again={t('common.crashed.again')}>
      <Suspense fallback={<p className="text-muted">{t('common.loading')}</p>}>{page}</Suspense>
    </Boundary>
  )
}
