import { createFormat, type Format, type Locale, UNKNOWN } from '@/lib/format'

/**
 * Numbers and times for who reads them elsewhere, and later: each moment has its day, and stands in UTC and in the
 * viewer's own zone, in one of them where they are the same: "2026-11-25 03:12:44 UTC (11:12:44 UTC+8)".
 * @param ownZone an IANA zone, or undefined for the zone of this machine.
 */
export function bothZones(locale: Locale, ownZone?: string): Format {
  const utc = createFormat({ locale, timeZone: 'UTC' })
  const own = createFormat({ locale, timeZone: ownZone })
  const inBoth = (of: 'dateTime' | 'dateTimeShort') => (epochMs: number | null | undefined) => {
    const text = utc[of](epochMs)
    if (text === UNKNOWN || typeof epochMs !== 'number') return UNKNOWN
    const zone = own.zone(epochMs)
    if (zone === 'UTC') return `${text} UTC`
    const there = own[of](epochMs)
    const sameDay = there.slice(0, 10) === text.slice(0, 10)
    return `${text} UTC (${sameDay ? there.slice(11) : there} ${zone})`
  }
  const dateTime = inBoth('dateTime')
  const dateTimeShort = inBoth('dateTimeShort')
  return { ...utc, dateTime, dateTimeShort, time: dateTime, timeShort: dateTimeShort }
}
