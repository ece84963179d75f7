import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createTabSharing, type TabSharing } from './tab-sharing'
import { fakeBrowser, settled } from './testing/tabs'

const ID = 'np_1'
const MINUTE = 60_000

function tabsOf(names: readonly string[]) {
  const browser = fakeBrowser()
  const clock = { now: 0 }
  const hidden = new Set<string>()
  const tabs = new Map<string, TabSharing>()
  for (const name of names) {
    const tab = createTabSharing({
      bus: browser.bus(name),
      locks: browser.locks(name),
      hidden: () => hidden.has(name),
      open: () => true,
      now: () => clock.now,
    })
    tabs.set(name, tab)
  }
  const tab = (name: string) => tabs.get(name) as TabSharing
  return {
    browser,
    clock,
    hidden,
    tab,
    writers: (id = ID) => names.filter((name) => tab(name).leads(id)),
    async watch(name: string, ...ids: string[]) {
      tab(name).watch(ids)
      // Its code comes with the first call.
      await import('./background-seats')
      await settled()
    },
    async join(name: string, id = ID) {
      tab(name).join(id)
      await settled()
    },
    async leave(name: string, id = ID) {
      tab(name).leave(id)
      await settled()
    },
  }
}

describe('an overview writes', () => {
  test('the tasks that no tab follows, and is told so; of two the first', async () => {
    const { watch, join, tab, writers } = tabsOf(['page', 'list', 'wall'])
    const lead = vi.fn()
    tab('list').on({ lead })
    await join('page', 'np_2')
    await watch('list', ID, 'np_2')
    await watch('wall', ID, 'np_2', 'np_3')
    expect([ID, 'np_2', 'np_3'].map(writers)).toEqual([['list'], ['page'], ['wall']])
    expect(lead).toHaveBeenCalledExactlyOnceWith(ID)
  })

  test('no more what it tells of no more: it still leads when it is told so, and another gets it', async () => {
    const { watch, tab, writers, clock } = tabsOf(['list', 'wall'])
    const led: boolean[] = []
    tab('list').on({ leaving: (id) => led.push(tab('list').leads(id)) })
    await watch('list', ID, 'np_2')
    await watch('wall', ID, 'np_2')
    await watch('list', ID)
    expect([led, writers('np_2')]).toEqual([[true], []])
    clock.now += MINUTE
    await watch('wall', ID, 'np_2')
    expect([writers(), writers('np_2')]).toEqual([['list'], ['wall']])
    await watch('list')
    clock.now += MINUTE
    await watch('wall', ID)
    expect(writers()).toEqual(['wall'])
  })

  test('a task that it was refused again only after a minute', async () => {
    const { watch, join, leave, writers, clock } = tabsOf(['page', 'list'])
    await join('page')
    await watch('list', ID)
    await leave('page')
    clock.now += MINUTE - 1
    await watch('list', ID)
    expect(writers()).toEqual([])
    clock.now += 1
    await watch('list', ID)
    expect(writers()).toEqual(['list'])
  })

  test('a task of an overview whose tab crashed', async () => {
    const { watch, browser, tab, clock } = tabsOf(['list', 'wall'])
    await watch('list', ID)
    await watch('wall', ID)
    browser.close('list')
    clock.now += MINUTE
    await watch('wall', ID)
    expect(tab('wall').leads(ID)).toBe(true)
  })

  test('what it gave up before the lock came not at all', async () => {
    const { watch, tab, writers } = tabsOf(['list', 'wall'])
    await watch('list')
    tab('list').watch([ID])
    tab('list').watch([])
    await settled()
    expect(writers()).toEqual([])
    await watch('wall', ID)
    expect(writers()).toEqual(['wall'])
  })
})

describe("a task's page", () => {
  test('in another tab gets the lock, after the overview had the time to write, and asks all the while', async () => {
    const { watch, tab, writers } = tabsOf(['list', 'page'])
    const order: string[] = []
    tab('list').on({ leaving: (id) => order.push(`leaving ${id} ${tab('list').leads(id)}`) })
    tab('page').on({ lead: (id) => order.push(`lead ${id}`) })
    await watch('list', ID)
    expect(tab('page').asks(ID)).toBe(false)
    tab('page').join(ID)
    expect(tab('page').asks(ID)).toBe(true)
    await settled()
    expect([order, writers(), tab('page').asks(ID)]).toEqual([[`leaving ${ID} true`, `lead ${ID}`], ['page'], true])
  })

  test('asks at its own pace, however long the tab of the overview does not hear of it', async () => {
    const { watch, join, tab, browser } = tabsOf(['list', 'page'])
    await watch('list', ID)
    browser.deafen('list')
    await join('page')
    expect([tab('page').leads(ID), tab('page').asks(ID)]).toEqual([false, true])
  })

  test('that hears of one that asks for real waits for that, as ever', async () => {
    const { watch, join, tab } = tabsOf(['list', 'page', 'other'])
    await watch('list', ID)
    await join('page')
    await join('other')
    expect([tab('page').asks(ID), tab('other').asks(ID)]).toEqual([true, false])
  })

  test('in the same tab takes the seat over without letting go, and leaves it as its own', async () => {
    const { watch, join, leave, tab, writers, clock } = tabsOf(['list', 'other'])
    await watch('list', ID)
    tab('list').join(ID)
    expect([tab('list').leads(ID), tab('list').asks(ID)]).toEqual([true, true])
    await watch('list', ID)
    await join('other')
    expect([writers(), tab('other').asks(ID)]).toEqual([['list'], false])
    await leave('list')
    expect([writers(), tab('other').asks(ID)]).toEqual([['other'], true])
    await leave('other')
    clock.now += MINUTE
    await watch('list', ID)
    expect(writers()).toEqual(['list'])
  })

  test('of a tab that nobody sees gives the lock to one that is seen, also when it had it from an overview', async () => {
    const { watch, join, tab, hidden, writers } = tabsOf(['list', 'other'])
    await watch('list', ID)
    await join('list')
    hidden.add('list')
    tab('list').shown()
    await join('other')
    expect(writers()).toEqual(['other'])
  })
})

test.each(['bus', 'locks'] as const)('without %s each tab writes for itself', async (missing) => {
  const browser = fakeBrowser()
  const seams = { bus: browser.bus('a'), locks: browser.locks('a'), [missing]: null }
  const tab = createTabSharing({ ...seams, hidden: () => false, open: () => true })
  tab.watch([ID])
  expect(tab.leads(ID)).toBe(true)
})

test('where locks are refused each tab writes for itself', async () => {
  const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) }
  const tab = createTabSharing({ bus: fakeBrowser().bus('a'), locks, hidden: () => false, open: () => true })
  tab.watch([ID])
  await import('./background-seats')
  await settled()
  expect(tab.leads(ID)).toBe(true)
})

test('whatever tabs do: a task has one writer at most, a page among them if there is one, and then one page asks', async () => {
  const names = ['a', 'b', 'c']
  const action = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom('join', 'leave', 'watch', 'unwatch', 'hide', 'show'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
      const { tab, hidden, watch, join, leave, writers, clock } = tabsOf(names)
      const joined = new Set<string>()
      for (const [name, what] of actions) {
        clock.now += MINUTE
        if (what === 'join') await join(name)
        if (what === 'leave') await leave(name)
        if (what === 'watch') await watch(name, ID)
        if (what === 'unwatch') await watch(name)
        if (what === 'hide') hidden.add(name)
        if (what === 'show') hidden.delete(name)
        if (what === 'hide' || what === 'show') tab(name).shown()
        await settled()
        if (what === 'join') joined.add(name)
        if (what === 'leave') joined.delete(name)
        expect(writers().length).toBeLessThanOrEqual(1)
        if (joined.size === 0) continue
        expect(writers().every((one) => joined.has(one))).toBe(true)
        expect(writers()).toHaveLength(1)
        expect(names.filter((one) => joined.has(one) && tab(one).asks(ID))).toEqual(writers())
      }
    }),
    { numRuns: 200 },
  )
})
