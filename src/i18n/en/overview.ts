export const overview = {
  /** What the matter is with a task, as a badge or a tile says it: one or two words a kind of verdict. */
  kind: {
    failed: 'Failed',
    broken: 'Error',
    stalled: 'Stalled',
    'falling-behind': 'Falling behind',
    'delay-unknown': 'Delay unknown',
    paused: 'Paused',
    'waiting-for-operator': 'Waits for you',
    moving: 'Running',
    verifying: 'Verifying',
    'catching-up': 'Catching up',
    /** Behind, and not known to come nearer. */
    behind: 'Behind',
    'in-sync': 'In sync',
    'not-started': 'Not started',
    finished: 'Finished',
    released: 'Released',
    unknown: 'Unknown status',
  },
} as const
