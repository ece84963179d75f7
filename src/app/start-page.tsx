import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { matchPath } from 'react-router'
import { createServices, type Outside } from '@/features/shared/create-services'
import { preloadNumbers } from '@/features/task/page/task-view'
import { createI18n } from '@/i18n/i18n'
import { paths } from '@/lib/paths'
import { createPreferences } from '@/lib/preferences'
import { App, type AppProps } from './app'
import { applyPreferences } from './apply-preferences'
import { type browserKeeping, pinKeeping, watchPage } from './browser'
import { createPageClock } from './page-clock'

/** Where the page is and who answers it. */
export interface Place extends Pick<Outside, 'fetch' | 'takeEarly'> {
  readonly keeping: ReturnType<typeof browserKeeping>
  readonly Router: AppProps['Router']
  /** The path of the route at the moment, as in `paths`. */
  readonly pathname: () => string
}

/** Starts the page in this browser. */
export async function startPage({ keeping, Router, pathname, ...outside }: Place): Promise<void> {
  const isTask = () => matchPath(paths.task.pattern, pathname()) !== null
  const preferences = createPreferences(() => localStorage, navigator.languages)
  const services = createServices({
    ...outside,
    now: Date.now,
    random: Math.random,
    // A page without numbers does not wait for those.
    historyAfter: () => (isTask() ? preloadNumbers() : Promise.resolve()),
    ...keeping,
  })
  watchPage(services)
  const clock = createPageClock(services.serverClock.now, {
    start: (tick, everyMs) => window.setInterval(tick, everyMs),
    stop: (handle) => window.clearInterval(handle),
  })
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element with the id root')

  const translator = await createI18n(preferences.get().locale)
  applyPreferences(preferences, translator, document.documentElement, matchMedia('(prefers-color-scheme: dark)'))
  createRoot(root).render(
    <App
      services={services}
      queryClient={new QueryClient()}
      preferences={preferences}
      pinKeeping={pinKeeping}
      clock={clock}
      translator={translator}
      Router={Router}
    />,
  )
}
