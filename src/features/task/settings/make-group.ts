import type { Others } from '@/domain/task'
import { flatValues } from './flat-values'
import type { CodeSet, GroupId, Setting, SettingGroup, SettingId, SettingValue, Unit } from './setting'

/** A setting by its name among the texts, its value, and what has to be said about it. */
export type Entry = readonly [id: SettingId, value: SettingValue, note?: Setting['note']]

type Maybe<T> = T | null | undefined

export const flag = (value: Maybe<boolean>): SettingValue => ({ kind: 'flag', value: value ?? null })
export const text = (value: Maybe<string>): SettingValue => ({ kind: 'text', value: value ?? null })
export const list = (values: Maybe<readonly string[]>): SettingValue => ({ kind: 'list', values: values ?? null })
/** `value` in Unix seconds. */
export const time = (value: Maybe<number>): SettingValue => ({ kind: 'time', value: value ?? null })
export const map = (value: Maybe<Others>): SettingValue => ({ kind: 'map', map: value ? flatValues(value) : null })
export const code = (set: CodeSet, value: Maybe<string>): SettingValue => ({ kind: 'code', set, value: value ?? null })
export const number = (value: Maybe<number>, unit: Unit = 'plain'): SettingValue => ({
  kind: 'number',
  value: value ?? null,
  unit,
})

/**
 * A group of settings of one object of the answer.
 * @param path where the object stands in the task, with a dot at its end unless it is the task itself.
 * @param config the object, null where OMS sent none.
 */
export function makeGroup(
  id: GroupId,
  path: string,
  config: { readonly others: Others } | null,
  entries: readonly Entry[],
  applies: (id: SettingId) => boolean,
): SettingGroup {
  const settings = entries.map(([key, value, note]) => ({
    id: key,
    field: `${path}${key}`,
    value,
    applies: applies(key),
    ...(note === undefined ? {} : { note }),
  }))
  return { id, settings, others: flatValues(config?.others ?? {}), sent: config !== null }
}
