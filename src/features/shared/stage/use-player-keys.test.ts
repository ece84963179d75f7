import { describe, expect, test } from 'vitest'
import { type PlayerPress, playerKeyOf } from './use-player-keys'

const press = (key: string, more: Partial<PlayerPress> = {}): PlayerPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
})

describe('the keys of the player', () => {
  test.each([
    [' ', 'toggle'],
    [',', 'back'],
    ['.', 'on'],
    ['ArrowLeft', 'jump-back'],
    ['ArrowRight', 'jump-on'],
    ['[', 'event-back'],
    [']', 'event-on'],
    ['p', 'event-back'],
    ['n', 'event-on'],
    ['N', 'event-on'],
    ['Home', null],
    ['ArrowUp', null],
    ['a', null],
  ])('%j means %s', (key, meant) => {
    expect(playerKeyOf(press(key), 'page')).toBe(meant)
    expect(playerKeyOf(press(key), 'field')).toBeNull()
  })

  test('a button takes the space key itself, and no other', () => {
    expect(playerKeyOf(press(' '), 'button')).toBeNull()
    expect(playerKeyOf(press('.'), 'button')).toBe('on')
  })

  test('a slider takes the arrows itself, and no other: who has drawn it goes on by keys', () => {
    expect(playerKeyOf(press('ArrowLeft'), 'slider')).toBeNull()
    expect(playerKeyOf(press('n'), 'slider')).toBe('event-on')
    expect(playerKeyOf(press('.'), 'slider')).toBe('on')
    expect(playerKeyOf(press(' '), 'slider')).toBe('toggle')
  })

  test.each<Partial<PlayerPress>>([
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
    { defaultPrevented: true },
  ])('with %j it is not for the player', (more) => {
    expect(playerKeyOf(press('.', more), 'page')).toBeNull()
  })

  test('shift with an arrow selects text, but writes brackets on some keyboards', () => {
    expect(playerKeyOf(press('ArrowLeft', { shiftKey: true }), 'page')).toBeNull()
    expect(playerKeyOf(press('[', { shiftKey: true }), 'page')).toBe('event-back')
  })
})
