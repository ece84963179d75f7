import type { English } from '@/i18n/texts'
import type { FlatValues } from './flat-values'

/** A setting's name among the texts. */
export type SettingId = keyof English['settings']['names']

/** A group's name among the texts. */
export type GroupId = keyof English['settings']['groups']

/** A set of codes that the texts explain. */
export type CodeSet = keyof English['settings']['codes']

export type Unit = 'plain' | 'percent' | 'hours' | 'rowsPerSecond' | 'bytesPerSecond' | 'connectors'

/** A value and how it is to be read. Null means that OMS did not say. */
export type SettingValue =
  | { readonly kind: 'flag'; readonly value: boolean | null }
  | { readonly kind: 'code'; readonly set: CodeSet; readonly value: string | null }
  | { readonly kind: 'engine' | 'step' | 'text'; readonly value: string | null }
  | { readonly kind: 'number'; readonly value: number | null; readonly unit: Unit }
  /** Unix seconds. */
  | { readonly kind: 'time'; readonly value: number | null }
  | { readonly kind: 'list'; readonly values: readonly string[] | null }
  | { readonly kind: 'map'; readonly map: FlatValues | null }
  | { readonly kind: 'counts'; readonly counts: Readonly<Record<string, number>> | null }

export interface Setting {
  readonly id: SettingId
  /** OMS's own name, as a path from the task. */
  readonly field: string
  readonly value: SettingValue
  /** False where it says nothing about these endpoints or this plan. */
  readonly applies: boolean
  /** Something to be said about where the value comes from. */
  readonly note?: keyof English['settings']['notes']
}

export interface SettingGroup {
  readonly id: GroupId
  readonly settings: readonly Setting[]
  /** Fields the reference does not name. */
  readonly others: FlatValues
  /** False where OMS sent null for the whole group. */
  readonly sent: boolean
}
