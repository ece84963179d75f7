/** A moment as the address has it, to the second: `2023-07-13T02:13:00Z`. `at`: epoch milliseconds. */
export function written(at: number): string {
  return new Date(Math.round(at / 1000) * 1000).toISOString().replace('.000Z', 'Z')
}

/** The moment that an address names, epoch milliseconds; undefined for none, and for what no page wrote. */
export function momentIn(params: URLSearchParams): number | undefined {
  const text = params.get('at') ?? ''
  // A browser's own reading takes `1` for a year.
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isFinite(at) && written(at) === text ? at : undefined
}
