import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { matchPath } from 'react-router'
import './ui/theme.css'
import { App } from './app/app'
import { applyPreferences } from './app/apply-preferences'
import { browserKeeping, pinKeeping, watchPage } from './app/browser'
import { takeEarly } from './app/early'
import { createPageClock } from './app/page-clock'
import { createServices } from './features/shared/create-services'
import { preloadNumbers } from './features/task/page/task-view'
import { createI18n } from './i18n/i18n'
import { paths } from './lib/paths'
import { createPreferences } from './lib/preferences'

const isTask = () => matchPath(paths.task.pattern, window.location.pathname) !== null
const preferences = createPreferences(() => localStorage, navigator.languages)
const services = createServices({
  fetch: (input, init) => fetch(input, init),
  now: Date.now,
  random: Math.random,
  takeEarly: takeEarly(window),
  // A page without numbers does not wait for those.
  historyAfter: () => (isTask() ? preloadNumbers() : Promise.resolve()),
  ...browserKeeping(),
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
  />,
)
