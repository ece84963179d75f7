import type { Severity } from '@/domain/verdict'

/** A shape of its own for each severity, so that it is told without its colour: octagon, triangle, circle, tick. */
const SHAPES: Record<Severity, string> = {
  critical: 'M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9ZM8 6 6 8l4 4-4 4 2 2 4-4 4 4 2-2-4-4 4-4-2-2-4 4Z',
  attention: 'M12 1.5 23.5 22H.5ZM10.7 8.5v7h2.6v-7ZM10.7 17v2.6h2.6V17Z',
  info: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22ZM12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
  ok: 'm2 12.5 3-3 5 5L20 4.5l3 3-13 13Z',
}

/** The sign of a severity. Not read aloud: the word beside it is. */
export function WallSign({ severity }: { severity: Severity }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="wall-sign" fill="currentColor" fillRule="evenodd">
      <path d={SHAPES[severity]} />
    </svg>
  )
}
