import type { Seen } from './seen'
import { openData } from './text-data'
import { createTextDiff } from './text-diff'

/** Makes lines of what is seen of one task, in the order of time. */
export interface LineWriter {
  /**
   * The line of it, without its end; null where it says nothing new.
   * @throws SyntaxError where a body is no JSON
   */
  line(seen: Seen): string | null
}

/** A change larger than this part of the body is no saving worth a reader's work. */
const MOST_CHANGED = 0.5

/** Each line begins with its time, so that it can be found without reading the rest. */
export function createLineWriter(): LineWriter {
  const texts = createTextDiff()
  let isPaused = false

  function lineOf(seen: Seen): string {
    const t = `{"t":${seen.at}`
    switch (seen.kind) {
      case 'answer': {
        const { text, field } = openData(seen.text)
        const changes = texts.next(text)
        const d = changes && JSON.stringify(changes)
        const isWhole = d === null || d.length > MOST_CHANGED * text.length
        const head = `${t},"i":${seen.intervalMs},${seen.aside ? '"aside":true,' : ''}`
        const opened = field === null ? '' : `"text":${JSON.stringify(field)},`
        return `${head}${opened}${isWhole ? `"a":${onOneLine(text)}` : `"d":${d}`}}`
      }
      case 'problem': {
        const { problem: x, retryAfterSeconds: retry } = seen
        return t + rest(retry === null ? { x } : { x, retry })
      }
      case 'paused':
        return `${t},"p":true}`
      case 'other':
        return `${t}${rest({ action: seen.action, q: seen.question }).slice(0, -1)},"o":${onOneLine(seen.text)}}`
      case 'other-problem':
        return t + rest({ action: seen.action, q: seen.question, x: seen.problem })
    }
  }

  return {
    line(seen) {
      // Told again and again as long as it lasts.
      if (seen.kind === 'paused' && isPaused) return null
      isPaused = seen.kind === 'paused'
      return lineOf(seen)
    },
  }
}

function rest(fields: object): string {
  return `,${JSON.stringify(fields).slice(1)}`
}

/** A body as received where it may stand in a line as it is. */
function onOneLine(body: string): string {
  return /[\r\n]/.test(body) ? JSON.stringify(JSON.parse(body)) : body.trim()
}
