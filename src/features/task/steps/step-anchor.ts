/** The place of a step on the page, for links to it. */
export function stepAnchor(key: string): string {
  return `step-${key}`
}
