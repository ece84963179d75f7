/**
 * Numbers and times as text, in one language and one zone. Every function takes `null` for "unknown" and then
 * gives an em dash: what is unknown is shown as unknown, never as zero.
 */

export type Locale = 'en' | 'zh-CN'

/** `local` is the viewer's own zone. */
export type ZoneChoice = 'local' | 'utc'

export interface FormatOptions {
  readonly locale: Locale
  /** An IANA zone, or undefined for the zone of this machine. */
  readonly timeZone?: string | undefined
}

export const UNKNOWN = '—'

type Num = number | null | undefined

const UNITS = {
  en: { y: 'y', d: 'd', h: 'h', min: 'min', s: 's', ms: 'ms', row: 'rows', perSecond: '/s', perRow: 'ms/row' },
  'zh-CN': {
    y: '年',
    d: '天',
    h: '小时',
    min: '分钟',
    s: '秒',
    ms: '毫秒',
    row: '行',
    perSecond: '/秒',
    perRow: '毫秒/行',
  },
} as const

/** Seconds of each unit that lengths of time are told in, the largest first. */
const LENGTHS = [
  ['y', 365 * 86_400],
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

const BYTES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const

/** The last moment that JavaScript's dates hold, either side of 1970. */
const MAX_EPOCH = 8.64e15

function known(value: Num): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isMoment(value: Num): value is number {
  return known(value) && Math.abs(value) <= MAX_EPOCH
}

/** Makes the formatting functions of one language and zone. Cheap enough to memoize per page, not per call. */
export function createFormat({ locale, timeZone }: FormatOptions) {
  const u = UNITS[locale]
  const zone = timeZone === undefined ? {} : { timeZone }
  const twoDigit = '2-digit'
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options)
    // "-0" is what rounding leaves of a small negative.
    return (value: number) => spaces(format.format(value).replace(/^-(?=[0.]*$)/, '')).replace('-', '−')
  }
  const integer = numbers({ maximumFractionDigits: 0 })
  const oneDigit = numbers({ maximumFractionDigits: 1 })
  const twoDigits = numbers({ maximumFractionDigits: 2 })
  const compact = numbers({ notation: 'compact', maximumFractionDigits: 1 })
  const clock = dates({ ...zone, hour: twoDigit, minute: twoDigit, second: twoDigit })
  const day = dates({ ...zone, year: 'numeric', month: twoDigit, day: twoDigit })

  const short = (value: number) => {
    const size = Math.abs(value)
    return (size < 9.995 ? twoDigits : size < 99.95 ? oneDigit : integer)(value)
  }

  /** A length of time in seconds, in its two largest units: "6 min 52 s", "2 h 5 min", "3 d 4 h". */
  function duration(seconds: Num): string {
    if (!known(seconds)) return UNKNOWN
    const total = Math.round(Math.abs(seconds))
    const start = Math.max(
      0,
      LENGTHS.findIndex(([, size]) => total >= size),
    )
    const [unit, size] = total === 0 ? LENGTHS[4] : (LENGTHS[start] ?? LENGTHS[4])
    const [smallUnit, smallSize] = LENGTHS[start + 1] ?? LENGTHS[4]
    const rest = size === 1 ? 0 : Math.floor((total % size) / smallSize)
    const sign = seconds < 0 && total > 0 ? '−' : ''
    // Chinese says 12 分钟 but 6 分 52 秒.
    const minutesBeforeSeconds = locale === 'zh-CN' && unit === 'min' && rest > 0
    const first = `${integer(Math.floor(total / size))} ${minutesBeforeSeconds ? '分' : u[unit]}`
    return rest > 0 ? `${sign}${first} ${integer(rest)} ${u[smallUnit]}` : sign + first
  }

  /** Decimal units: 1 KB = 1,000 B. */
  function bytes(value: Num): string {
    if (!known(value)) return UNKNOWN
    let power = 0
    // A value that would round to 1,000 is told in the next unit.
    while (power < BYTES.length - 1 && Math.abs(value) / 1000 ** power >= 999.5) power++
    return `${short(value / 1000 ** power)} ${BYTES[power]}`
  }

  /** Rounded down below 100, so that only what is whole is called whole; a percentage may exceed 100. */
  function percent(value: Num): string {
    if (!known(value)) return UNKNOWN
    const shown = value > 0 && value < 100 ? Math.floor(value * 10 + 1e-6) / 10 : value
    return `${oneDigit(Math.min(shown, value < 100 ? 99.9 : shown))}${locale === 'zh-CN' ? '%' : ' %'}`
  }

  const time = (epochMs: Num) => {
    if (!isMoment(epochMs)) return UNKNOWN
    const at = clock(epochMs)
    return `${at.hour}:${at.minute}:${at.second}`
  }

  const dateTime = (epochMs: Num) => {
    if (!isMoment(epochMs)) return UNKNOWN
    const on = day(epochMs)
    return `${on.year}-${on.month}-${on.day} ${time(epochMs)}`
  }

  return {
    locale,
    timeZone,
    units: u,
    /** A count, with thousands separators. */
    integer: (value: Num) => (known(value) ? integer(value) : UNKNOWN),
    /** A quantity with as many digits as help: 3.14, 31.4, 314. */
    short: (value: Num) => (known(value) ? short(value) : UNKNOWN),
    /** For axes: 12K, 3.4M (万 and 亿 in Chinese). */
    compact: (value: Num) => (known(value) ? compact(value) : UNKNOWN),
    /** `value` is 0 to 100. */
    percent,
    rowsPerSecond: (value: Num) => (known(value) ? `${integer(value)} ${u.row}${u.perSecond}` : UNKNOWN),
    msPerRow: (value: Num) => (known(value) ? `${short(value)} ${u.perRow}` : UNKNOWN),
    bytes,
    bytesPerSecond: (value: Num) => (known(value) ? `${bytes(value)}${u.perSecond}` : UNKNOWN),
    duration,
    /** Time of day of an epoch in milliseconds: 09:00:04. */
    time,
    /** Time of day without seconds: 09:00. */
    timeShort: (epochMs: Num) => (isMoment(epochMs) ? time(epochMs).slice(0, 5) : UNKNOWN),
    /** Day and time, year first, the same in each language: 2023-07-12 22:33:42. */
    dateTime,
    /** The same without seconds. */
    dateTimeShort: (epochMs: Num) => (isMoment(epochMs) ? dateTime(epochMs).slice(0, -3) : UNKNOWN),
    /** The zone's name as it is at that moment: UTC, UTC+8, UTC−3:30. */
    zone: (epochMs: number) => zoneName(epochMs, timeZone),
  }
}

export type Format = ReturnType<typeof createFormat>

/** From how many seconds on, and to how many seconds an estimated length of time is rounded. */
const GRAINS = [
  [2 * 86_400, 7200],
  [10 * 3600, 1800],
  [3600, 300],
  [300, 60],
  [60, 10],
  [0, 1],
] as const

/** Nothing shorter can be told: OMS samples each 10 s. */
export const LEAST_LEFT_SECONDS = 10

/**
 * An estimated length of time and its range, as text that is no more exact than an estimate can be. The range is
 * rounded outwards. Seconds; negative ones count as 0, but for what goes on there is something left: where the middle or
 * the end is over already, or about to be, it is as long as OMS takes for a sample.
 */
export function estimateTexts(
  range: { readonly low: number; readonly mid: number; readonly high: number },
  format: Pick<Format, 'duration'>,
): { readonly low: string; readonly mid: string; readonly high: string } {
  const round = (seconds: number, how: (value: number) => number) => {
    const left = Math.max(0, seconds)
    const grain = GRAINS.find(([from]) => left >= from)?.[1] ?? 1
    return format.duration(how(left / grain) * grain)
  }
  const some = (seconds: number) => Math.max(LEAST_LEFT_SECONDS, seconds)
  return {
    low: round(range.low, Math.floor),
    mid: round(some(range.mid), Math.round),
    high: round(some(range.high), Math.ceil),
  }
}

const NEAR_MS = 20 * 3_600_000

/** A moment that may be days away: the time of day where that is enough, with the day where it is not. */
export function clockTime(epochMs: number, now: number, format: Pick<Format, 'timeShort' | 'dateTimeShort'>): string {
  return Math.abs(epochMs - now) < NEAR_MS ? format.timeShort(epochMs) : format.dateTimeShort(epochMs)
}

/** Some versions of ICU put narrow or unbreakable spaces where others put plain ones. */
function spaces(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ')
}

/** Parts of a moment as digits, so that no version of ICU chooses the order or the punctuation. */
function dates(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en-US', { ...options, hourCycle: 'h23', calendar: 'gregory' })
  return (epochMs: number): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
    Object.fromEntries(format.formatToParts(epochMs).map((part) => [part.type, part.value]))
}

/** "UTC", "UTC+8", "UTC−3:30": the offset of `timeZone` (default: this machine's) at a moment. */
export function zoneName(epochMs: number, timeZone?: string): string {
  if (!isMoment(epochMs)) return UNKNOWN
  const name = new Intl.DateTimeFormat('en-US', {
    ...(timeZone === undefined ? {} : { timeZone }),
    timeZoneName: 'shortOffset',
  })
    .formatToParts(epochMs)
    .find((part) => part.type === 'timeZoneName')?.value
  // Some versions of ICU say GMT+0 for UTC itself.
  return (name ?? 'GMT')
    .replace(/^GMT([+-]0)?$/, 'UTC')
    .replace('GMT', 'UTC')
    .replace('-', '−')
}

/** An offset in minutes as ISO writes it: 480 → "+08:00". */
export function offsetText(minutes: number): string {
  if (!Number.isFinite(minutes)) return UNKNOWN
  const sign = minutes < 0 ? '−' : '+'
  const total = Math.abs(minutes)
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${sign}${two(total / 60)}:${two(total % 60)}`
}

/** A code that has no label, made readable: "OB_ORACLE_VPC" → "OB Oracle VPC". Never loses a value. */
export function prettify(code: string): string {
  if (/^-\d/.test(code)) return code
  const words = code.split(/[_\s-]+/).filter(Boolean)
  return words.length === 0 ? code : words.map((w) => (w.length <= 3 ? w : w[0] + w.slice(1).toLowerCase())).join(' ')
}
