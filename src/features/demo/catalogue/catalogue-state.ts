import { VERDICT_KINDS, type VerdictKind } from '@/domain/verdict-kinds'
import { GROUPS, type Group } from './groups'

/** What of the catalogue is shown; all of it is in the address. */
export interface CatalogueState {
  readonly search: string
  /** None for all; several widen the choice. */
  readonly groups: readonly Group[]
  readonly verdicts: readonly VerdictKind[]
}

/** A longer text finds nothing. */
export const MAX_SEARCH = 200

/** Reads `?q=&show=`. What is no group and no verdict is passed over. */
export function readState(params: URLSearchParams): CatalogueState {
  const shown = new Set((params.get('show') ?? '').split(',').map((code) => code.trim()))
  return {
    search: (params.get('q') ?? '').slice(0, MAX_SEARCH),
    groups: GROUPS.filter((group) => shown.has(group)),
    verdicts: VERDICT_KINDS.filter((kind) => shown.has(kind)),
  }
}

/** The address with another state; what else it holds stays, and what is usual is left out. */
export function writeState(before: URLSearchParams, { search, groups, verdicts }: CatalogueState): URLSearchParams {
  const params = new URLSearchParams(before)
  const put = (name: string, value: string) => (value === '' ? params.delete(name) : params.set(name, value))
  put('q', search.trim() === '' ? '' : search)
  put('show', [...groups, ...verdicts].join(','))
  return params
}

/** Whether anything narrows the catalogue down. */
export function isNarrowed({ search, groups, verdicts }: CatalogueState): boolean {
  return search.trim() !== '' || groups.length > 0 || verdicts.length > 0
}
