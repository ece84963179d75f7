import '@/ui/theme.css'
import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from '@/app/app'
import { createPageClock } from '@/app/page-clock'
import { createServices } from '@/features/shared/create-services'
import { createI18n } from '@/i18n/i18n'
import { createPreferences } from '@/lib/preferences'
import { createDemoOms } from '@/simulator/demo-oms'
import { ChartEnvironmentContext } from '@/ui/chart/environment'
import { createFrameQueue } from '@/ui/chart/frame-queue'

/** What the runner calls: the whole page in front of a demo OMS beside it, and a clock that goes as fast as it can. */
export interface MemoryBench {
  /** So many polls, ten seconds apart by the page's clock, each drawn before the next. */
  poll(times: number): Promise<void>
}

declare global {
  interface Window {
    memoryBench: MemoryBench
  }
}

const EVERY = 10_000
const TASK = 'np_7fb2n8'
const NOTHING = { getItem: () => null, setItem: () => {} }

let now = Date.UTC(2026, 0, 5, 9)
const oms = createDemoOms({ now: () => now, anchor: now })
const preferences = createPreferences(() => NOTHING)
const queryClient = new QueryClient()
const services = createServices({
  fetch: (input, init) => oms(new Request(new URL(input, location.href), init)),
  now: () => now,
  random: () => 0.5,
})
const clock = createPageClock(services.serverClock.now, {
  start: (tick) => window.setInterval(tick, 1000),
  stop: (handle) => window.clearInterval(handle),
})

/** The next task of the browser instead of its next frame: a day would take a quarter of an hour otherwise. */
const channel = new MessageChannel()
const turns: (() => void)[] = []
channel.port1.onmessage = () => turns.shift()?.()
const soon = (turn: () => void) => {
  turns.push(turn)
  channel.port2.postMessage(null)
}
const environment = {
  frames: createFrameQueue(soon),
  observeWidth: (element: Element, listener: (width: number) => void) => {
    listener(element.clientWidth)
    return () => {}
  },
  observeView: (_: Element, listener: (inView: boolean) => void) => {
    listener(true)
    return () => {}
  },
}

window.history.replaceState(null, '', `/tasks/${TASK}?tab=incremental`)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
const translator = await createI18n('en')
createRoot(root).render(
  <ChartEnvironmentContext value={environment}>
    <App
      services={services}
      queryClient={queryClient}
      preferences={preferences}
      pinKeeping={{ storage: () => NOTHING }}
      clock={clock}
      translator={translator}
      Router={BrowserRouter}
    />
  </ChartEnvironmentContext>,
)

window.memoryBench = {
  async poll(times) {
    for (let i = 0; i < times; i += 1) {
      now += EVERY
      await queryClient.refetchQueries({ queryKey: ['task', TASK] })
      // As many turns as the page has charts, and one for React.
      for (let turn = 0; turn < 4; turn += 1) await new Promise<void>(soon)
    }
  },
}
