/** The current names of the steps, in the order in which a migration runs them and the OMS console shows them. */
export const STEP_NAMES = [
  'TRANSFER_PRECHECK',
  'TRANSFER_PREPARE',
  'STRUCT_TRANSFER',
  'TRANSFER_INCR_LOG_PULL',
  'FULL_TRANSFER',
  'INDEX_TRANSFER',
  'INCR_TRANSFER',
  'FULL_VERIFIER',
  'INCR_VERIFIER',
  'TRANSFER_APP_SWITCH',
  'REVERSE_INCR_TRANSFER',
] as const

export type StepName = (typeof STEP_NAMES)[number]

/** The place of a step in the console, from 0; null for a step this version has never seen. */
export function consoleRank(name: string): number | null {
  const rank = (STEP_NAMES as readonly string[]).indexOf(name)
  return rank < 0 ? null : rank
}

/** Whether a step compares source and target. */
export function isVerifier(name: string): boolean {
  return name === 'FULL_VERIFIER' || name === 'INCR_VERIFIER'
}
