import { describe, expect, test, vi } from 'vitest'
import { createTabSharing, type Outcome, type TabSharing } from './tab-sharing'
import { fakeBrowser, settled } from './testing/tabs'

const ID = 'np_1'
const PROBLEM: Outcome = {
  kind: 'problem',
  problem: { kind: 'timeout', seconds: 15 },
  retryAfterSeconds: null,
}

function tabsOf(names: readonly string[]) {
  const browser = fakeBrowser()
  const hidden = new Set<string>()
  const signedIn = new Set<string>()
  const tabs = new Map<string, TabSharing>()
  for (const name of names) {
    tabs.set(
      name,
      createTabSharing({
        bus: browser.bus(name),
        locks: browser.locks(name),
        hidden: () => hidden.has(name),
        open: () => !signedIn.has(name),
      }),
    )
  }
  const tab = (name: string) => tabs.get(name) as TabSharing
  return {
    browser,
    tab,
    signedIn,
    leaders: () => names.filter((name) => tab(name).leads(ID)),
    async show(name: string, seen: boolean) {
      if (seen) hidden.delete(name)
      else hidden.add(name)
      tab(name).shown()
      await settled()
    },
    async join(...joining: string[]) {
      for (const name of joining) {
        tab(name).join(ID)
        await settled()
      }
    },
  }
}

describe('what waits to be written', () => {
  test('is wanted by a tab that comes: the one that leads is told, and no other', async () => {
    const { join, tab } = tabsOf(['a', 'b', 'c'])
    const [first, second] = [vi.fn(), vi.fn()]
    tab('a').on({ joined: first })
    tab('b').on({ joined: second })
    await join('a', 'b')
    expect(first).toHaveBeenCalledExactlyOnceWith(ID)
    await join('c')
    expect(first).toHaveBeenCalledTimes(2)
    expect(second).not.toHaveBeenCalled()
  })

  test('can be written by a tab that goes: it still leads when it is told so', async () => {
    const { join, tab } = tabsOf(['a', 'b'])
    const led: boolean[] = []
    tab('a').on({ leaving: () => led.push(tab('a').leads(ID)) })
    await join('a', 'b')
    tab('a').leave(ID)
    expect(led).toEqual([true])
    expect(tab('a').leads(ID)).toBe(false)
  })
})

describe('who asks', () => {
  test('is the first tab, and the next one as soon as it is gone', async () => {
    const { join, leaders, browser, tab } = tabsOf(['a', 'b', 'c'])
    const lead = vi.fn()
    tab('b').on({ lead })
    await join('a', 'b', 'c')
    expect(leaders()).toEqual(['a'])
    tab('a').leave(ID)
    await settled()
    expect(leaders()).toEqual(['b'])
    expect(lead).toHaveBeenCalledExactlyOnceWith(ID)
    browser.close('b')
    await settled()
    expect(tab('c').leads(ID)).toBe(true)
  })

  test('is another one for another task', async () => {
    const { join, tab } = tabsOf(['a', 'b'])
    tab('b').join('np_2')
    await join('a', 'b')
    expect([tab('a').leads(ID), tab('b').leads(ID), tab('b').leads('np_2')]).toEqual([true, false, true])
  })

  test('is never one who left while waiting', async () => {
    const { join, tab, leaders } = tabsOf(['a', 'b', 'c'])
    await join('a', 'b', 'c')
    tab('b').leave(ID)
    tab('a').leave(ID)
    await settled()
    expect(leaders()).toEqual(['c'])
  })

  test('is a tab that is seen, if one is', async () => {
    const { join, show, leaders } = tabsOf(['a', 'b', 'c'])
    await join('a', 'b', 'c')
    await show('c', false)
    await show('a', false)
    expect(leaders()).toEqual(['b'])
    await show('b', false)
    expect(leaders()).toHaveLength(1)
    for (const name of ['a', 'b', 'c']) {
      await show(name, true)
      expect(leaders()).toEqual([name])
      await show(name, false)
    }
  })

  test('is the new tab that is seen, where one that is not asked so far', async () => {
    const { join, show, leaders } = tabsOf(['a', 'b'])
    await join('a')
    await show('a', false)
    expect(leaders()).toEqual(['a'])
    await join('b')
    expect(leaders()).toEqual(['b'])
  })

  test.each(['bus', 'locks'] as const)('is each for itself without %s', (missing) => {
    const browser = fakeBrowser()
    const seams = { bus: browser.bus('a'), locks: browser.locks('a'), [missing]: null }
    const tab = createTabSharing({ ...seams, hidden: () => false, open: () => true })
    tab.join(ID)
    expect([tab.leads(ID), tab.asks(ID)]).toEqual([true, true])
  })

  test('is each for itself where locks are refused', async () => {
    const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) }
    const tab = createTabSharing({ bus: fakeBrowser().bus('a'), locks, hidden: () => false, open: () => true })
    tab.join(ID)
    await settled()
    expect(tab.leads(ID)).toBe(true)
  })
})

describe('what one hears', () => {
  function hearing(tab: TabSharing) {
    const outcome = vi.fn()
    tab.on({ outcome })
    return outcome
  }

  test('the others hear, if they follow the task', async () => {
    const { join, tab } = tabsOf(['a', 'b', 'c'])
    const [own, other, stranger] = ['a', 'b', 'c'].map((name) => hearing(tab(name)))
    await join('a', 'b')
    tab('a').tell(ID, PROBLEM)
    expect(other).toHaveBeenCalledExactlyOnceWith(ID, PROBLEM)
    expect(own).not.toHaveBeenCalled()
    expect(stranger).not.toHaveBeenCalled()
  })

  test('stays in the tab of a viewer who signed in himself; he asks himself, and one tab writes', async () => {
    const { join, tab, signedIn, leaders, browser } = tabsOf(['a', 'b'])
    const heard = hearing(tab('b'))
    await join('a', 'b')
    signedIn.add('a')
    tab('a').tell(ID, PROBLEM)
    expect(browser.sent.filter(({ message }) => JSON.stringify(message).includes('outcome'))).toEqual([])
    signedIn.add('b')
    expect([tab('a').asks(ID), tab('b').asks(ID), leaders()]).toEqual([true, true, ['a']])
    signedIn.delete('a')
    tab('a').tell(ID, PROBLEM)
    expect(heard).not.toHaveBeenCalled()
  })

  test.each([
    ['nothing', null],
    ['a text', 'x'],
    ['another version', { version: 9, id: ID, type: 'want' }],
  ])('is ignored when it is %s', async (_name, message) => {
    const { join, browser, leaders } = tabsOf(['a'])
    await join('a')
    browser.bus('z').post(message)
    expect(leaders()).toEqual(['a'])
  })

  test('that a history was deleted, all hear', () => {
    const { tab } = tabsOf(['a', 'b'])
    const forgotten = vi.fn()
    tab('b').on({ forgotten })
    tab('a').tellForgotten(ID)
    expect(forgotten).toHaveBeenCalledExactlyOnceWith(ID)
  })
})
