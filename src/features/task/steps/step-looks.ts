import type { StepState } from '@/domain/step-state'

interface StepLook {
  readonly sign: string
  /** Text colour. */
  readonly text: string
  /** Colour of the bar. */
  readonly bar: string
}

/** The columns of a step's row on a wide screen; the fourth is the time axis. */
export const STEP_GRID = 'lg:grid-cols-[1.5rem_minmax(0,13rem)_minmax(0,10rem)_minmax(0,1fr)_12.5rem]'

/** How each state of a step looks: a sign and a colour, so that neither has to be told by the other. */
export const STEP_LOOKS: Record<StepState, StepLook> = {
  planned: { sign: '○', text: 'text-muted', bar: 'bg-line' },
  waiting: { sign: '○', text: 'text-muted', bar: 'bg-line' },
  running: { sign: '◐', text: 'text-source', bar: 'bg-target' },
  monitoring: { sign: '◉', text: 'text-source', bar: 'bg-incr' },
  finished: { sign: '✓', text: 'text-ok', bar: 'bg-ok' },
  'done-waiting': { sign: '✓', text: 'text-ok', bar: 'bg-ok' },
  'waiting-for-operator': { sign: '!', text: 'text-warn', bar: 'bg-warn' },
  paused: { sign: '‖', text: 'text-warn', bar: 'bg-warn' },
  failed: { sign: '✕', text: 'text-bad', bar: 'bg-bad' },
  unknown: { sign: '?', text: 'text-muted', bar: 'bg-muted' },
}
