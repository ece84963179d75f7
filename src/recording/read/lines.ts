/** Cuts text that comes in pieces into lines. */
export interface LineCutter {
  /** The lines that are whole with this piece. */
  add(piece: string): string[]
  /** What stands after the last line break: the last line, or the rest of one that was cut off. */
  rest(): string
}

/** Makes one. A line break is LF or CRLF. */
export function createLineCutter(): LineCutter {
  // Kept as pieces: a long line would else be put together anew with each of them.
  let waiting: string[] = []
  return {
    add(piece) {
      const parts = piece.split('\n')
      const last = parts.pop() ?? ''
      if (parts.length === 0) {
        if (last !== '') waiting.push(last)
        return []
      }
      const lines = [[...waiting, parts[0]].join(''), ...parts.slice(1)]
      waiting = last === '' ? [] : [last]
      return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
    },
    rest: () => waiting.join(''),
  }
}
