import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTICE_KINDS } from '@/domain/notice-kinds'
import { DEFAULT_SETTINGS, kindsOf, LAG_SECONDS, readSettings } from './notice-settings'
import { readSettingsLink, settingsHref, withoutSettings } from './settings-link'

describe('settings from a storage', () => {
  test('are as they were written', () => {
    const settings = { ...DEFAULT_SETTINGS, on: true, kinds: kindsOf(['failed']), lagSeconds: 60, quietUntil: 5 }
    expect(readSettings(JSON.stringify(settings))).toEqual(settings)
  })

  test.each([null, '', 'null', '[]', '{"kinds":7,"lagSeconds":1e9,"tasks":"x","on":"yes","quietUntil":"soon"}'])(
    'what is wrong in %s is as at first',
    (text) => {
      expect(readSettings(text)).toEqual(DEFAULT_SETTINGS)
    },
  )
})

const paramsOf = (href: string) => new URL(href, 'http://localhost').searchParams

describe('settings as a link', () => {
  test('read well', () => {
    expect(settingsHref({ ...DEFAULT_SETTINGS, kinds: kindsOf(['failed', 'unreachable']), sound: true })).toBe(
      '/?notices=kinds:failed,unreachable;lag:300;tasks:listed;sound:on',
    )
  })

  test('say the same when they are read', () => {
    const settings = fc.record({
      kinds: fc.subarray([...NOTICE_KINDS]).map(kindsOf),
      lagSeconds: fc.integer(LAG_SECONDS),
      tasks: fc.constantFrom('listed' as const, 'pinned' as const),
      sound: fc.boolean(),
    })
    fc.assert(
      fc.property(settings, (given) => {
        expect(readSettingsLink(paramsOf(settingsHref(given)))).toEqual({ settings: given })
      }),
    )
  })

  test.each([
    ['kinds:failed;lag:0;tasks:listed;sound:on', 'lag:0'],
    ['kinds:failed;lag:1e3;tasks:listed;sound:on', 'lag:1e3'],
    ['kinds:exploded;lag:60;tasks:listed;sound:on', 'kinds:exploded'],
    ['kinds:failed;lag:60;tasks:all;sound:on', 'tasks:all'],
    ['kinds:failed;lag:60;tasks:listed;sound:loud', 'sound:loud'],
    ['kinds:failed;kinds:none;lag:60;tasks:listed;sound:on', 'kinds:none'],
    ['kinds:failed;lag:60;tasks:listed;sound:on;on:yes', 'on:yes'],
    ['kinds:failed;toString:x', 'toString:x'],
    ['kinds:failed', 'kinds:failed'],
    ['', ''],
    ['x'.repeat(100), `${'x'.repeat(60)}…`],
  ])('%s says what is wrong: %s', (text, wrong) => {
    expect(readSettingsLink(new URLSearchParams({ notices: text }))).toEqual({ wrong })
  })

  test('anything is either settings or something wrong', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readSettingsLink(new URLSearchParams({ notices: text }))
        expect(read && ('wrong' in read || 'settings' in read)).toBe(true)
      }),
    )
  })

  test('are taken out of the address, and the rest stays', () => {
    expect(readSettingsLink(new URLSearchParams('q=a'))).toBeNull()
    expect(withoutSettings(new URLSearchParams('q=a&notices=x')).toString()).toBe('q=a')
  })
})
