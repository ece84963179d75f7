import { cleanup, configure, type RenderResult, render } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, expect } from 'vitest'
import type { Locale } from '@/lib/format'
import { createPreferences, type PreferenceStore, type Preferences } from '@/lib/preferences'
import { ClockProvider, type PageClock } from '@/ui/clock'
import { PreferencesProvider } from '@/ui/preferences'
import { createI18n } from './i18n'
import type { Translator } from './translator'
import { TranslatorProvider } from './use-translation'

// Testing Library cleans up by itself only where the test functions are global, which they are not here.
afterEach(cleanup)

// A slow machine is no failure: what does not come at all is.
configure({ asyncUtilTimeout: 20_000 })

/** 2023-07-13 02:13:00 UTC: 42 seconds after the reference sample's last checkpoint sample. */
export const TEST_NOW = Date.UTC(2023, 6, 13, 2, 13, 0)

/** A clock that stands still until it is set. */
export interface TestClock extends PageClock {
  /** Moves to an epoch in milliseconds and tells everybody who listens. */
  set(epochMs: number): void
}

/** Makes a clock that stands at an epoch in milliseconds. */
function testClock(now: number = TEST_NOW): TestClock {
  let at = now
  const listeners = new Set<() => void>()
  return {
    now: () => at,
    tick: () => at,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(epochMs) {
      at = epochMs
      for (const listener of listeners) listener()
    },
  }
}

/** Preferences in memory: English and UTC unless told otherwise. */
export function testPreferences(change: Partial<Preferences> = {}): PreferenceStore {
  const memory = new Map<string, string>()
  const store = createPreferences(() => ({
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => memory.set(key, value),
  }))
  store.set({ locale: 'en', zone: 'utc', ...change })
  return store
}

export interface TextsOptions {
  readonly locale?: Locale
  /** Epoch milliseconds at which the page's clock stands. */
  readonly now?: number
  readonly preferences?: Partial<Omit<Preferences, 'locale'>>
  /** Put inside the providers, around the rendered element (and kept by `rerender`). */
  readonly around?: (children: ReactNode) => ReactNode
}

export interface TextsResult extends RenderResult {
  readonly i18n: Translator
  readonly clock: TestClock
  readonly preferences: PreferenceStore
}

/** Renders with texts, preferences and a clock that stands still, as the page provides them. */
export async function renderWithTexts(ui: ReactElement, options: TextsOptions = {}): Promise<TextsResult> {
  const locale = options.locale ?? 'en'
  const i18n = await createI18n(locale)
  const clock = testClock(options.now)
  const preferences = testPreferences({ ...options.preferences, locale })
  const around = options.around ?? ((children: ReactNode) => children)
  const result = render(ui, {
    wrapper: ({ children }) => (
      <TranslatorProvider translator={i18n}>
        <PreferencesProvider store={preferences}>
          <ClockProvider clock={clock}>{around(children)}</ClockProvider>
        </PreferencesProvider>
      </TranslatorProvider>
    ),
  })
  return { ...result, i18n, clock, preferences }
}

/** What no person should read. */
export const LEAK = /\b(?:null|undefined|NaN|Invalid Date)\b|\[object \w+\]/
const KEY =
  /^(?:charts|codes|common|cutover|demo|findings|handover|kept|notices|objects|older|overview|palette|pins|player|problems|raw|recording|replay|route|settings|task|tasks|tour|verdict|wall)\.\w/
const SAID = ['title', 'aria-label', 'alt', 'placeholder', 'aria-valuetext', 'aria-description']

/**
 * Fails where a person could read what no person should: null, undefined, NaN, Invalid Date, [object Object], or a
 * text key that has no text. Looks at the text and at what is read aloud or shown on hover, but not into what is
 * marked as shown word for word (`data-verbatim`, e.g. the raw answer).
 */
export function expectNoLeaks(root: Element): void {
  const leaks: string[] = []
  const look = (element: Element) => {
    if (element.hasAttribute('data-verbatim')) return
    const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? '')
    const said = SAID.map((name) => element.getAttribute(name) ?? '')
    leaks.push(...[...own, ...said].filter((text) => LEAK.test(text) || KEY.test(text)))
    for (const child of element.children) look(child)
  }
  look(root)
  expect(leaks).toEqual([])
}
