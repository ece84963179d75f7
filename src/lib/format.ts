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
  en: { d: 'd', h: 'h', min: 'min', s: 's', ms: 'ms', y: 'y', row: 'rows', perSecond: '/s', perRow: 'ms/row' },
  'zh-CN': {
    d: '天',
    h: '小时',
    min: '分',
    s: '秒',
    ms: '毫秒',
    y: '年',
    row: '行',
    perSecond: '/秒',
    perRow: '毫秒/行',
  },
} as const

const BYTES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const

function known(value: Num): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** Makes the formatting functions of one language and zone. Cheap enough to memoize per page, not per call. */
export function createFormat({ locale, timeZone }: FormatOptions) {
  const u = UNITS[locale]
  const zone = timeZone === undefined ? {} : { timeZone }
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const twoDigits = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const compactNumber = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const clock = new Intl.DateTimeFormat(locale, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  const clockShort = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const full = new Intl.DateTimeFormat('en-CA', {
    ...zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })

  const short = (value: number) =>
    (Math.abs(value) < 10 ? twoDigits : Math.abs(value) < 100 ? oneDigit : integer).format(value)

  /** A length of time in seconds, in its two largest units: "6 min 52 s", "2 h 5 min", "3 d 4 h". */
  function duration(seconds: Num): string {
    if (!known(seconds)) return UNKNOWN
    const sign = seconds < 0 ? '−' : ''
    const total = Math.round(Math.abs(seconds))
    const day = 86_400
    const parts: [number, string][] =
      total >= 365 * day
        ? [
            [Math.floor(total / (365 * day)), u.y],
            [Math.floor((total % (365 * day)) / day), u.d],
          ]
        : total >= day
          ? [
              [Math.floor(total / day), u.d],
              [Math.floor((total % day) / 3600), u.h],
            ]
          : total >= 3600
            ? [
                [Math.floor(total / 3600), u.h],
                [Math.floor((total % 3600) / 60), u.min],
              ]
            : total >= 60
              ? [
                  [Math.floor(total / 60), u.min],
                  [total % 60, u.s],
                ]
              : [[total, u.s]]
    const shown = parts.filter(([n], index) => index === 0 || n > 0)
    return sign + shown.map(([n, unit]) => `${integer.format(n)} ${unit}`).join(' ')
  }

  return {
    locale,
    timeZone,
    units: u,
    /** A count, with thousands separators. */
    integer: (value: Num) => (known(value) ? integer.format(value) : UNKNOWN),
    /** A quantity with as many digits as help: 3.14, 31.4, 314. */
    short: (value: Num) => (known(value) ? short(value) : UNKNOWN),
    /** For axes: 12K, 3.4M (万 and 亿 in Chinese). */
    compact: (value: Num) => (known(value) ? compactNumber.format(value) : UNKNOWN),
    /** `value` is 0 to 100. */
    percent: (value: Num) => (known(value) ? `${oneDigit.format(value)} %` : UNKNOWN),
    rowsPerSecond: (value: Num) => (known(value) ? `${integer.format(value)} ${u.row}${u.perSecond}` : UNKNOWN),
    msPerRow: (value: Num) => (known(value) ? `${short(value)} ${u.perRow}` : UNKNOWN),
    /** Decimal units: 1 KB = 1,000 B. */
    bytes: (value: Num) => {
      if (!known(value)) return UNKNOWN
      const power = Math.min(
        BYTES.length - 1,
        value === 0 ? 0 : Math.max(0, Math.floor(Math.log10(Math.abs(value)) / 3)),
      )
      return `${short(value / 1000 ** power)} ${BYTES[power]}`
    },
    bytesPerSecond(value: Num): string {
      return known(value) ? `${this.bytes(value)}${u.perSecond}` : UNKNOWN
    },
    duration,
    /** Time of day of an epoch in milliseconds: 09:00:04. */
    time: (epochMs: Num) => (known(epochMs) ? clock.format(epochMs) : UNKNOWN),
    timeShort: (epochMs: Num) => (known(epochMs) ? clockShort.format(epochMs) : UNKNOWN),
    /** Day and time, year first, the same in each language: 2023-07-12 22:33:42. */
    dateTime: (epochMs: Num) => (known(epochMs) ? full.format(epochMs).replace(',', '') : UNKNOWN),
    /** The zone's name as it is at that moment: UTC, UTC+8, UTC−3:30. */
    zone: (epochMs: number) => zoneName(epochMs, timeZone),
  }
}

export type Format = ReturnType<typeof createFormat>

/** "UTC", "UTC+8", "UTC−3:30": the offset of `timeZone` (default: this machine's) at a moment. */
export function zoneName(epochMs: number, timeZone?: string): string {
  const name = new Intl.DateTimeFormat('en-US', {
    ...(timeZone === undefined ? {} : { timeZone }),
    timeZoneName: 'shortOffset',
  })
    .formatToParts(epochMs)
    .find((part) => part.type === 'timeZoneName')?.value
  return (name ?? 'UTC').replace('GMT', 'UTC').replace('-', '−')
}

/** An offset in minutes as ISO writes it: 480 → "+08:00". */
export function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '−' : '+'
  const total = Math.abs(minutes)
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${sign}${two(total / 60)}:${two(total % 60)}`
}

/** A code that has no label, made readable: "OB_ORACLE_VPC" → "OB Oracle VPC". Never loses a value. */
export function prettify(code: string): string {
  const words = code.split(/[_\s-]+/).filter(Boolean)
  return words.length === 0 ? code : words.map((w) => (w.length <= 3 ? w : w[0] + w.slice(1).toLowerCase())).join(' ')
}
