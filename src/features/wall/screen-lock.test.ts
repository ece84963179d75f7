import { describe, expect, test, vi } from 'vitest'
import { createScreenLock } from './screen-lock'

/** A browser that gives locks unless told otherwise. */
function browser({ refuses = false, missing = false } = {}) {
  let visible = true
  const visibility = new Set<() => void>()
  const given: { released: boolean; take(): void }[] = []
  const request = async () => {
    if (refuses) throw new Error('NotAllowedError')
    const releases = new Set<() => void>()
    const lock = {
      released: false,
      take() {
        lock.released = true
        for (const listener of releases) listener()
      },
    }
    given.push(lock)
    return {
      release: async () => lock.take(),
      addEventListener: (_: 'release', listener: () => void) => void releases.add(listener),
    }
  }
  const lock = createScreenLock({
    wakeLock: missing ? undefined : { request },
    visible: () => visible,
    onVisibility(listener) {
      visibility.add(listener)
      return () => visibility.delete(listener)
    },
  })
  const show = (shown: boolean) => {
    visible = shown
    if (!shown) for (const it of given) if (!it.released) it.take()
    for (const listener of visibility) listener()
  }
  return { lock, given, show, open: () => given.filter(({ released }) => !released).length }
}

describe('a screen lock', () => {
  test('keeps the screen awake until it is let go, and says so', async () => {
    const { lock, open } = browser()
    const told = vi.fn()
    lock.subscribe(told)
    const letGo = lock.hold()
    await vi.waitFor(() => expect(lock.held()).toBe(true))
    letGo()
    expect(lock.held()).toBe(false)
    await vi.waitFor(() => expect(open()).toBe(0))
    expect(told).toHaveBeenCalledTimes(2)
  })

  test('is asked for again when the page is shown again', async () => {
    const { lock, given, show } = browser()
    lock.hold()
    await vi.waitFor(() => expect(lock.held()).toBe(true))
    show(false)
    expect(lock.held()).toBe(false)
    show(true)
    await vi.waitFor(() => expect(lock.held()).toBe(true))
    expect(given).toHaveLength(2)
  })

  test('that comes after it was let go is given back', async () => {
    const { lock, given, open } = browser()
    lock.hold()()
    await vi.waitFor(() => expect(given).toHaveLength(1))
    await vi.waitFor(() => expect(open()).toBe(0))
    expect(lock.held()).toBe(false)
  })

  test.each([
    ['refused', { refuses: true }],
    ['missing', { missing: true }],
  ])('that is %s is no error', async (_, how) => {
    const { lock, show } = browser(how)
    const letGo = lock.hold()
    show(false)
    show(true)
    await Promise.resolve()
    expect(lock.held()).toBe(false)
    letGo()
  })
})
