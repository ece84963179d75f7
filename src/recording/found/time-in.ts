import { parseZoneless } from '@/lib/time'

/** A time that a text tells. */
export interface ToldTime {
  /** Epoch milliseconds. */
  readonly at: number
  /** Whether it names no zone, and was taken as UTC. */
  readonly zoneless: boolean
}

/** The header as curl prints it with `-i`, `-v` (behind `<`) or `--trace-time` (a time before that), in a mail as well. */
const dateHeader = (mark: '<?' | '<') =>
  new RegExp(String.raw`^[ \t]*(?:>[ \t]?)*(?:\d\d:\d\d:\d\d\.\d{1,6} )?${mark}\s*date:[ \t]*(\S[^\r\n]*)`, 'gim')
const DATE_HEADER = dateHeader('<?')
const DATE_OF_CURL = dateHeader('<')
const CLOCK = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`
const ZONE = String.raw`(?: ?(?<u>Z|UTC|GMT)\b| ?(?<o>[+-]\d\d:?\d\d|[+-]\d\d)(?![\d-]))?`
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
/** `2026-11-26T04:24:00Z`, `2026/11/26 04:24:00` */
const STAMP = new RegExp(String.raw`(?<y>\d{4})[-/](?<n>\d\d)[-/](?<d>\d\d)[T ](?<c>${CLOCK})${ZONE}`)
/** `26/Nov/2026:04:24:00 +0000`, `26 Nov 2026 04:24:00 GMT` */
const DAY_FIRST = new RegExp(String.raw`\b(?<d>\d\d?)[/ -](?<m>${MONTHS})[/ -](?<y>\d{4})[: ](?<c>${CLOCK})${ZONE}`)
/** `Thu Nov 26 04:24:00.123456 2026`, `Thu Nov 26 04:24:00 UTC 2026` */
const YEAR_LAST = new RegExp(String.raw`\b(?<m>${MONTHS}) +(?<d>\d\d?) (?<c>${CLOCK})${ZONE} (?<y>\d{4})\b`)
/** `ts=1764130000.123` of logfmt, or the number that a line begins with. */
const EPOCH =
  /(?:^\s{0,4}\[?|\b(?:ts|time|timestamp|epoch|t)[=:] ?"?)(\d{10}(?:\.\d{1,9})?|\d{13}|\d{16}|\d{19})(?=["\],\s])/i

/** So many lines before an answer are looked at, where its own says nothing. */
const MOST_LINES = 8
/** A line that stands for itself begins with its stamp, behind so many signs. */
const AT_START = 24

/** When the answer came that stands behind a text: by its `Date` header, or by the stamp of its line of a log. */
export function timeIn(before: string): ToldTime | null {
  const header = headerIn(before, DATE_HEADER)
  if (header) return header
  const lines = before.split('\n')
  const own = stampIn(lines.pop() ?? '')
  if (own) return own
  const above = lines.slice(-MOST_LINES).toReversed()
  for (const [i, line] of above.entries()) {
    // Right above stands the line of a log that was broken; farther up only what was printed as a time.
    const isNext = above.slice(0, i).every((one) => one.trim() === '')
    const stamp = stampIn(line, isNext ? Number.POSITIVE_INFINITY : AT_START)
    if (stamp) return stamp
  }
  return null
}

/** When the only answer of a text came: what `curl -v` prints can stand behind it, since that goes another way. */
export function timeBehind(text: string): ToldTime | null {
  return headerIn(text, DATE_OF_CURL)
}

function headerIn(text: string, pattern: RegExp): ToldTime | null {
  const at = Date.parse([...text.matchAll(pattern)].at(-1)?.[1] ?? '')
  return Number.isFinite(at) ? { at, zoneless: false } : null
}

/** The first stamp in a line: it begins with its own, later ones are of what it tells. */
function stampIn(line: string, within = Number.POSITIVE_INFINITY): ToldTime | null {
  const finds = [STAMP, DAY_FIRST, YEAR_LAST, EPOCH].flatMap((pattern) => {
    const match = pattern.exec(line)
    return match && match.index <= within ? [match] : []
  })
  for (const match of finds.sort((a, b) => a.index - b.index)) {
    const told = match.groups ? dateOf(match.groups) : ofNumber(match[1] ?? '')
    if (told) return told
  }
  return null
}

type Parts = Readonly<Record<string, string | undefined>>

function dateOf({ y, m, n, d = '', c, u, o = '' }: Parts): ToldTime | null {
  const month = n ?? String(MONTHS.split('|').indexOf(m ?? '') + 1).padStart(2, '0')
  const zone = u === undefined ? o : 'Z'
  const at = parseZoneless(`${y}-${month}-${d.padStart(2, '0')}T${c}${zone}`)
  return at === null ? null : { at, zoneless: zone === '' }
}

/** A time before 2001 or after 2100 is another number. Seconds. */
const EARLIEST = 978_307_200
const LATEST = 4_102_444_800

/** An epoch number, in whatever unit the number of its digits tells. */
function ofNumber(text: string): ToldTime | null {
  const digits = text.split('.')[0]?.length ?? 0
  const seconds = Number(text) / 10 ** Math.max(0, digits - 10)
  const at = Math.round(seconds * 1000)
  return seconds >= EARLIEST && seconds < LATEST ? { at, zoneless: false } : null
}

/** The value of a field that tells a time: a stamp of any kind, or an epoch number. */
export function timeOfValue(value: unknown): ToldTime | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= EARLIEST ? ofNumber(plain(value)) : null
  if (typeof value !== 'string' || value.length > 60) return null
  const text = value.trim()
  return /^\d{10}(?:\.\d+)?$|^(?:\d{13}|\d{16}|\d{19})$/.test(text) ? ofNumber(text) : stampIn(text, AT_START)
}

/** Without an exponent, and without what a double cannot hold. */
function plain(value: number): string {
  return value < 1e12 ? String(value) : BigInt(Math.trunc(value)).toString()
}
