/** The stops of the tour, in its order. Each is a part of the page that carries `data-tour` with its name. */
export const STOPS = ['verdict', 'route', 'steps', 'numbers', 'player', 'catalogue'] as const

export type Stop = (typeof STOPS)[number]

/** The part of the page that a stop points at; null where the page has none that is seen. */
export function anchorOf(stop: Stop): HTMLElement | null {
  const anchor = document.querySelector<HTMLElement>(`[data-tour="${stop}"]`)
  return anchor && (anchor.checkVisibility?.() ?? true) ? anchor : null
}

/**
 * The stop to stand at: the one wanted, or, where the page has none such, the next one that it has, or else the last.
 * Null where it has none at all.
 */
export function nearestStop(wanted: Stop, present: readonly Stop[]): Stop | null {
  const from = STOPS.indexOf(wanted)
  return present.find((stop) => STOPS.indexOf(stop) >= from) ?? present.at(-1) ?? null
}
