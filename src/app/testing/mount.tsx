import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { BrowserRouter } from 'react-router'
import { createServices } from '@/features/shared/create-services'
import { memoryPins } from '@/features/shared/pins/testing'
import { createI18n } from '@/i18n/i18n'
import { testPreferences } from '@/i18n/testing'
import type { PinKeeping } from '@/lib/pins'
import type { Preferences } from '@/lib/preferences'
import { asFetch } from '@/simulator/as-fetch'
import { App } from '../app'
import { createPageClock } from '../page-clock'

export interface MountOptions {
  /** Answers each request of the page, in place of the network. */
  readonly oms: (request: Request) => Promise<Response>
  readonly path: string
  /** Epoch milliseconds; the page's clock stands there unless this moves. */
  readonly now: () => number
  readonly preferences?: Partial<Preferences>
  /** Where the watch list is kept; in memory unless told otherwise. */
  readonly pinKeeping?: PinKeeping
}

/** Mounts the whole page in front of an OMS that lives in the test. */
export async function mountApp({ oms, path, now, preferences = {}, pinKeeping = memoryPins() }: MountOptions) {
  window.history.replaceState(null, '', path)
  const store = testPreferences(preferences)
  const services = createServices({
    fetch: asFetch(oms),
    now,
    random: () => 0,
    timeout: () => new AbortController().signal,
  })
  const queryClient = new QueryClient()
  const translator = await createI18n(store.get().locale)
  const view = render(
    <App
      services={services}
      queryClient={queryClient}
      preferences={store}
      pinKeeping={pinKeeping}
      clock={createPageClock(services.serverClock.now, { start: () => 0, stop: () => {} })}
      translator={translator}
      Router={BrowserRouter}
    />,
  )
  return { ...view, services, queryClient }
}
