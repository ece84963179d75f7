/** What the address says about the wall. */
export interface WallParams {
  readonly wanted: Wanted
  /** Seconds until the next page; 0 for never. */
  readonly rotateSeconds: number
}

/** Which tasks the wall is about. */
export type Wanted =
  | { readonly kind: 'running' }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  /** Labels by name or id. */
  | { readonly kind: 'label'; readonly labels: readonly string[] }

const ROTATE = { min: 5, max: 600, default: 15 } as const

/** OMS takes no more (facts 2.1). */
const MOST_LABELS = 5

/** Reads `?ids=a,b`, `?label=x,y` and `?rotate=30`. Ids go before labels; what is no number of seconds counts as not said. */
export function wallParams(search: string): WallParams {
  const params = new URLSearchParams(search)
  const [ids, labels] = [listOf(params, 'ids'), listOf(params, 'label').slice(0, MOST_LABELS)]
  const wanted: Wanted =
    ids.length > 0 ? { kind: 'ids', ids } : labels.length > 0 ? { kind: 'label', labels } : { kind: 'running' }
  return { wanted, rotateSeconds: rotateOf(params.get('rotate')) }
}

function listOf(params: URLSearchParams, name: string): string[] {
  const values = params.getAll(name).flatMap((text) => text.split(','))
  return [...new Set(values.map((text) => text.trim()).filter((text) => text !== ''))]
}

function rotateOf(text: string | null): number {
  const seconds = text === null || text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(seconds) || seconds < 0) return ROTATE.default
  return seconds === 0 ? 0 : Math.min(ROTATE.max, Math.max(ROTATE.min, Math.round(seconds)))
}
