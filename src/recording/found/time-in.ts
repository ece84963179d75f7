import { parseZoneless } from '@/lib/time'

/** A time that a text tells. */
export interface ToldTime {
  /** Epoch milliseconds. */
  readonly at: number
  /** Whether it names no zone, and was taken as UTC. */
  readonly zoneless: boolean
}

const DATE_HEADER = /^\s*<?\s*date:[ \t]*(\S[^\r\n]*)/gim
const STAMP =
  /(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(?: ?(Z|UTC|GMT)\b| ?([+-]\d\d:?\d\d|[+-]\d\d)(?![\d-]))?/

/** When the answer came that stands behind a text: by its `Date` header, or by the stamp of its line of a log. */
export function timeIn(before: string): ToldTime | null {
  const header = Date.parse([...before.matchAll(DATE_HEADER)].at(-1)?.[1] ?? '')
  if (Number.isFinite(header)) return { at: header, zoneless: false }
  const line = lastLine(before)
  // A line begins with its own stamp; later ones are of what it tells.
  const stamp = STAMP.exec(line.trim() === '' ? lastLine(before.trimEnd()) : line)
  if (!stamp) return null
  const [, year, month, day, clock = '', utc, offset] = stamp
  const zone = utc === undefined ? (offset ?? '') : 'Z'
  const at = parseZoneless(`${year}-${month}-${day}T${clock}${zone}`)
  return at === null ? null : { at, zoneless: zone === '' }
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}
