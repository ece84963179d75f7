/**
 * Where a key takes the selection in a list of `count` rows, of which `page` fit on the screen. `index` is -1 while
 * nothing is selected. Null for a key that does not move it, and in an empty list.
 */
export function keyTarget(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null
  const wanted = wantedIndex(key, index, count, Math.max(1, page))
  return wanted === null ? null : Math.min(count - 1, Math.max(0, wanted))
}

function wantedIndex(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return index + page
    case 'PageUp':
      return index - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
