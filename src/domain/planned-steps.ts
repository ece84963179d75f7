import type { StructTransferConfig, Task } from './task'

/** The settings of a task that promise steps. */
export type StepPromises = Pick<
  Task,
  | 'enableStructTransfer'
  | 'enableFullTransfer'
  | 'enableIncrTransfer'
  | 'enableFullVerify'
  | 'enableIncrVerify'
  | 'enableReverseIncrTransfer'
> & { readonly structTransferConfig: Pick<StructTransferConfig, 'deferIndexCreation'> | null }

/**
 * The steps that a task's settings promise, in console order. Precheck, preparation and the log pull have
 * no setting, so nothing promises them. Indexes are built afterwards only where tables are created and filled.
 */
export function promisedSteps(task: StepPromises): string[] {
  const deferred =
    task.structTransferConfig?.deferIndexCreation === true &&
    task.enableStructTransfer !== false &&
    task.enableFullTransfer !== false
  const promises: readonly (readonly [boolean | null, readonly string[]])[] = [
    [task.enableStructTransfer, ['STRUCT_TRANSFER']],
    [task.enableFullTransfer, ['FULL_TRANSFER']],
    [deferred, ['INDEX_TRANSFER']],
    [task.enableIncrTransfer, ['INCR_TRANSFER']],
    [task.enableFullVerify, ['FULL_VERIFIER']],
    [task.enableIncrVerify, ['INCR_VERIFIER']],
    [task.enableReverseIncrTransfer, ['TRANSFER_APP_SWITCH', 'REVERSE_INCR_TRANSFER']],
  ]
  return promises.flatMap(([promised, names]) => (promised === true ? names : []))
}
