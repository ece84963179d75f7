/** How the answer to a point of the list looks: a sign and a colour. */
export const CUTOVER_LOOKS = {
  yes: { sign: '✓', colour: 'text-ok' },
  no: { sign: '!', colour: 'text-warn' },
  unknown: { sign: '?', colour: 'text-muted' },
  'not-needed': { sign: '–', colour: 'text-muted' },
} as const
