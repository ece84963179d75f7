/** The order in which the OMS console shows the steps of a task. */
const CONSOLE_ORDER = [
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

/** The place of a step in the console, from 0; null for a step this version has never seen. */
export function consoleRank(name: string): number | null {
  const rank = (CONSOLE_ORDER as readonly string[]).indexOf(name)
  return rank < 0 ? null : rank
}

/** Whether a step compares source and target. */
export function isVerifier(name: string): boolean {
  return name === 'FULL_VERIFIER' || name === 'INCR_VERIFIER'
}
