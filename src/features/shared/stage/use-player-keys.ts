import { usePageKeys } from '@/ui/use-page-keys'
import { landingOf, nextMark } from './marks'
import type { Player } from './player'
import type { Mark, Show } from './show'

/** What the keys do: `jump` is by a fiftieth of the show. Home and End scroll the page; on the slider they are its ends. */
export type PlayerKey = 'toggle' | 'back' | 'on' | 'jump-back' | 'jump-on' | 'event-back' | 'event-on'

const KEYS: Readonly<Record<string, PlayerKey>> = {
  ' ': 'toggle',
  ',': 'back',
  '.': 'on',
  ArrowLeft: 'jump-back',
  ArrowRight: 'jump-on',
  '[': 'event-back',
  ']': 'event-on',
  p: 'event-back',
  n: 'event-on',
}

/** As much of a key press as decides. */
export type PlayerPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'
>

/** Where the focus is: fields and charts have their own keys, a slider the arrows, buttons and links the space key. */
export type KeyFocus = 'page' | 'button' | 'slider' | 'field'

/** What a key press asks of the player; null for nothing. */
export function playerKeyOf(press: PlayerPress, focus: KeyFocus): PlayerKey | null {
  if (press.defaultPrevented || press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null
  const found = KEYS[press.key.toLowerCase()] ?? KEYS[press.key] ?? null
  if (focus === 'field' || (press.shiftKey && found !== null && press.key.length > 1)) return null
  if (focus === 'slider' && press.key.startsWith('Arrow')) return null
  return focus === 'button' && found === 'toggle' ? null : found
}

function focusOf(target: EventTarget | null): KeyFocus {
  if (!(target instanceof Element)) return 'page'
  const isInDialog = target.closest('dialog, [role=dialog]') !== null
  if (target.closest('a, button, summary')) return isInDialog ? 'field' : 'button'
  if (target.matches('input[type=range]') && !isInDialog) return 'slider'
  const field = 'input, select, textarea, dialog, [contenteditable], [role=dialog], [tabindex]:not([tabindex="-1"])'
  return target.closest(field) ? 'field' : 'page'
}

/** Lets the page's keys play the show, where no field has the focus. */
export function usePlayerKeys(player: Player, show: Show, marks: readonly Mark[]): void {
  function jumpTo(at: number): void {
    void player.seek(at)
  }
  function jumpToMark(direction: 1 | -1, now: number): void {
    const mark = nextMark(marks, now, direction)
    if (mark) jumpTo(landingOf(mark))
  }
  usePageKeys((event) => {
    const key = playerKeyOf(event, focusOf(event.target))
    if (key === null) return
    event.preventDefault()
    const now = player.get().heading ?? player.now()
    const jump = Math.max(1000, (show.to - show.from) / 50)
    if (key === 'toggle') player.get().playing ? player.pause() : player.play()
    else if (key === 'back' || key === 'on') void player.step(key === 'on' ? 1 : -1)
    else if (key === 'event-back' || key === 'event-on') jumpToMark(key === 'event-on' ? 1 : -1, now)
    else jumpTo(Math.round((now + (key === 'jump-on' ? jump : -jump)) / 1000) * 1000)
  })
}
