import type { Endpoint } from './task'

/** A setting of the databases that differs and can change data on its way. */
export interface EndpointDifference {
  readonly field: 'timezone' | 'charset'
  /** As OMS sent them. */
  readonly source: string
  readonly sink: string
  /** False when they are only written differently for all that can be told, e.g. "+08:00" and "Asia/Shanghai". */
  readonly certain: boolean
}

type Side = Pick<Endpoint, 'timezone' | 'charset'> | null

/** Differences between the ends that bite a migration. Where one side says nothing, none is claimed. */
export function endpointDifferences(source: Side, sink: Side): EndpointDifference[] {
  const found: EndpointDifference[] = []
  for (const [field, compare] of [
    ['timezone', compareZones],
    ['charset', compareCharsets],
  ] as const) {
    const a = source?.[field]?.trim()
    const b = sink?.[field]?.trim()
    if (!a || !b) continue
    const result = compare(a, b)
    if (result !== 'same') found.push({ field, source: a, sink: b, certain: result === 'different' })
  }
  return found
}

type Comparison = 'same' | 'different' | 'perhaps'

function compareZones(a: string, b: string): Comparison {
  if (a.toLowerCase() === b.toLowerCase()) {
    // Each server's own "SYSTEM" zone is another one.
    return a.toUpperCase() === 'SYSTEM' ? 'perhaps' : 'same'
  }
  const [x, y] = [offsetMinutes(a), offsetMinutes(b)]
  if (x === null || y === null) return 'perhaps'
  return x === y ? 'same' : 'different'
}

/** Minutes of an offset like "+08:00", "+8", "GMT+8" or a name of UTC; null for other names. */
function offsetMinutes(zone: string): number | null {
  if (/^(utc|gmt|z|etc\/(utc|gmt)|universal|zulu)$/i.test(zone)) return 0
  const match = /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/i.exec(zone)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '+' ? minutes : 0 - minutes
}

/**
 * Character sets by the characters they hold. MySQL's utf8 holds three-byte characters only, while others call all of
 * Unicode UTF8: beside utf8mb4 that is said. Oracle's AL32UTF8 goes with either.
 */
function compareCharsets(a: string, b: string): Comparison {
  const [x, y] = [charset(a), charset(b)]
  if (x === y) return 'same'
  const utf8 = ['utf8', 'utf8mb4', 'al32utf8']
  if (utf8.includes(x) && utf8.includes(y)) return x === 'al32utf8' || y === 'al32utf8' ? 'same' : 'perhaps'
  return 'different'
}

function charset(name: string): string {
  const plain = name.toLowerCase().replace(/[-_\s]/g, '')
  return plain === 'utf8mb3' ? 'utf8' : plain
}
