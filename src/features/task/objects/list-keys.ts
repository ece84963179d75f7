/**
 * Where a key takes the selection in a list of `count` rows, of which `page` fit on the screen. `index` is -1 while
 * nothing is selected. Null for a key that does not move it, and in an empty list.
 */
export function keyTarget(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null
  const step = Math.max(1, page)
  const wanted = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + step,
    PageUp: index - step,
    Home: 0,
    End: count - 1,
  }[key]
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted))
}
