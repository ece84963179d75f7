import { expect, test } from 'vitest'
import { type Press, type Shortcut, shortcutOf } from './shortcuts'

function press(change: Partial<Press>): Press {
  return {
    key: 'k',
    code: 'KeyK',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    ...change,
  }
}

interface Where {
  readonly typing?: boolean
  readonly apple?: boolean
}

test.each<[string, Partial<Press>, Where, Shortcut | null]>([
  ['Ctrl-K', { ctrlKey: true }, {}, 'palette'],
  ['Ctrl-K in a text', { ctrlKey: true }, { typing: true }, 'palette'],
  ['Ctrl-K with caps lock', { ctrlKey: true, key: 'K' }, {}, 'palette'],
  ['Ctrl-K on a Cyrillic keyboard', { ctrlKey: true, key: 'л' }, {}, 'palette'],
  ['Ctrl and the T of Dvorak, at the place of K', { ctrlKey: true, key: 't' }, {}, null],
  ['Ctrl-Shift-K, the console of Firefox', { ctrlKey: true, shiftKey: true }, {}, null],
  ['Ctrl-Alt-K', { ctrlKey: true, altKey: true }, {}, null],
  ['Ctrl-K held down', { ctrlKey: true, repeat: true }, {}, null],
  ['Cmd-K on a Mac', { metaKey: true }, { apple: true }, 'palette'],
  ['Cmd-K on a Mac in a text', { metaKey: true }, { apple: true, typing: true }, 'palette'],
  ['Ctrl-K on a Mac, which deletes in a text', { ctrlKey: true }, { apple: true, typing: true }, null],
  ['K', {}, {}, null],
  ['?', { key: '?', shiftKey: true, code: 'Slash' }, {}, 'help'],
  ['? in a text', { key: '?', shiftKey: true, code: 'Slash' }, { typing: true }, null],
  ['/', { key: '/', code: 'Slash' }, {}, 'search'],
  ['/ in a text', { key: '/', code: 'Slash' }, { typing: true }, null],
  ['Ctrl-/', { key: '/', ctrlKey: true, code: 'Slash' }, {}, null],
  ['a key that somebody else took', { key: '/', defaultPrevented: true }, {}, null],
  ['a key of an input method', { ctrlKey: true, isComposing: true }, {}, null],
])('%s', (_name, change, { typing = false, apple = false }, shortcut) => {
  expect(shortcutOf(press(change), typing, apple)).toBe(shortcut)
})
