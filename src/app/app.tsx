import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { BrowserRouter, Route, Routes } from 'react-router'
import { type Services, ServicesProvider } from '@/features/shared/services'
import { TaskPage } from '@/features/task/page/task-page'
import { TasksPage } from '@/features/tasks/tasks-page'
import { paths } from '@/lib/paths'
import type { PreferenceStore } from '@/lib/preferences'
import { Boundary } from '@/ui/boundary'
import { ClockProvider, type PageClock } from '@/ui/clock'
import { HeaderSlotProvider } from '@/ui/header-slot'
import { PreferencesProvider } from '@/ui/preferences'
import { NotFound } from './not-found'
import { Shell } from './shell'

export interface AppProps {
  readonly services: Services
  readonly queryClient: QueryClient
  readonly preferences: PreferenceStore
  readonly clock: PageClock
  readonly i18n: i18n
}

/** The whole page inside what it needs. */
export function App({ services, queryClient, preferences, clock, i18n }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <PreferencesProvider store={preferences}>
        <ClockProvider clock={clock}>
          <QueryClientProvider client={queryClient}>
            <ServicesProvider services={services}>
              <BrowserRouter>
                <HeaderSlotProvider>
                  <Shell>
                    <Pages />
                  </Shell>
                </HeaderSlotProvider>
              </BrowserRouter>
            </ServicesProvider>
          </QueryClientProvider>
        </ClockProvider>
      </PreferencesProvider>
    </I18nextProvider>
  )
}

function Pages() {
  const { t } = useTranslation()
  return (
    <Boundary title={t('common.crashed.title')} text={t('common.crashed.text')} again={t('common.crashed.again')}>
      <Routes>
        <Route path={paths.tasks.pattern} element={<TasksPage />} />
        <Route path={paths.task.pattern} element={<TaskPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Boundary>
  )
}
