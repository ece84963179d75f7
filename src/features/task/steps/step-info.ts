import { timePerRow } from '@/domain/samples'
import type { StepInfo } from '@/domain/task'
import type { Translate } from '@/i18n/keys'
import { type Format, UNKNOWN } from '@/lib/format'
import type { KeyValue } from '@/ui/key-values'

type NumberField = { readonly [K in keyof StepInfo]: StepInfo[K] extends number | null ? K : never }[keyof StepInfo]

/** Every number of a step's details under OMS's own field name, with its unit. Fields that did not come are left out. */
export function stepInfoItems(t: Translate, format: Format, info: StepInfo | null): KeyValue[] {
  if (info === null) return []
  const units: readonly (readonly [NumberField, (value: number) => string])[] = [
    ['processedRecords', format.integer],
    ['capacity', format.integer],
    ['srcRps', format.rowsPerSecond],
    ['srcRpsRef', format.rowsPerSecond],
    ['srcRt', format.msPerRow],
    ['srcRtRef', format.msPerRow],
    ['srcIops', (value) => format.bytesPerSecond(value)],
    ['srcIopsRef', (value) => format.bytesPerSecond(value)],
    ['dstRps', format.rowsPerSecond],
    ['dstRpsRef', format.rowsPerSecond],
    ['dstRt', format.msPerRow],
    ['dstRtRef', format.msPerRow],
    ['dstIops', (value) => format.bytesPerSecond(value)],
    ['checkpointSampleTimestamp', (value) => format.dateTime(value * 1000)],
  ]
  // Where no row moved, 0 ms is no time per row.
  const untimed = new Set([
    ...(info.srcRt !== null && timePerRow(info.srcRt, info.srcRps) === null ? ['srcRt'] : []),
    ...(info.dstRt !== null && timePerRow(info.dstRt, info.dstRps) === null ? ['dstRt'] : []),
  ])
  const items: KeyValue[] = units.flatMap(([field, show]) => {
    const value = info[field]
    if (value === null) return []
    return [{ id: field, label: field, value: untimed.has(field) ? UNKNOWN : show(value), mono: false }]
  })
  const checkpoint = info.incrTimestampCheckpoint
  if (checkpoint !== null) {
    const value = typeof checkpoint === 'number' ? format.dateTime(checkpoint * 1000) : checkpoint
    items.push({ id: 'incrTimestampCheckpoint', label: 'incrTimestampCheckpoint', value })
  }
  if (info.enableIncrStatistics !== null) {
    const value = t(info.enableIncrStatistics ? 'common.yes' : 'common.no')
    items.push({ id: 'enableIncrStatistics', label: 'enableIncrStatistics', value })
  }
  for (const [key, value] of Object.entries(info.others)) {
    items.push({ id: `other-${key}`, label: key, value: JSON.stringify(value) })
  }
  return items
}
