/** The middle one; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A number for a table: whole from 100 on, else with one digit. */
export function figure(value: number): string {
  return Number.isFinite(value) ? value.toFixed(Math.abs(value) >= 100 ? 0 : 1) : '—'
}

/** How many times `base` a value is. */
export function ratio(value: number, base: number): string {
  return base > 0 ? (value / base).toFixed(2) : '—'
}

/** A table in Markdown, its first column to the left and the others to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return `\n${title}\n\n${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`
}
