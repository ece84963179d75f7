/** Zone-less times of OMS and epoch values. */

const ZONELESS = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/

/**
 * Reads a time as OMS writes it (`2023-07-12T22:33:42`, milliseconds optional, Q-42) as if it were written in a
 * zone that is `offsetMinutes` ahead of UTC (default UTC), never in the browser's. A zone in the text wins.
 * Gives epoch milliseconds, or null for what is no time.
 */
export function parseZoneless(text: string | null | undefined, offsetMinutes = 0): number | null {
  if (typeof text !== 'string') return null
  const match = ZONELESS.exec(text.trim())
  if (!match) return null
  const [, y, mo, d, h, mi, s = '0', frac = '', zone] = match
  const parts = [Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s)] as const
  const ms = Number(frac.padEnd(3, '0').slice(0, 3))
  const utc = Date.UTC(...parts, ms)
  // A day or an hour that does not exist would be carried into the next one, and years below 100 into 1900.
  const back = new Date(utc)
  const carried = [
    back.getUTCFullYear(),
    back.getUTCMonth(),
    back.getUTCDate(),
    back.getUTCHours(),
    back.getUTCMinutes(),
    back.getUTCSeconds(),
  ].some((part, index) => part !== parts[index])
  const minutes = zone === undefined ? offsetMinutes : zoneMinutes(zone)
  return carried || !Number.isFinite(minutes) ? null : utc - minutes * 60_000
}

function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const digits = zone.replace(/\D/g, '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return zone.startsWith('-') ? -minutes : minutes
}
