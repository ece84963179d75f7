import { dequal } from 'dequal/lite'
import type { AssessedTask } from '@/domain/snapshots'
import type { Step } from '@/domain/task'

/**
 * The part of a task that the rules look at, sharing with the one before whatever did not change: a day of them would
 * else take a day of whole answers.
 */
export function sharedTask(before: AssessedTask | null, task: AssessedTask): AssessedTask {
  const next: AssessedTask = {
    status: task.status,
    gmtCreate: task.gmtCreate,
    gmtModified: task.gmtModified,
    gmtStart: task.gmtStart,
    gmtFinish: task.gmtFinish,
    isMerging: task.isMerging,
    isModifying: task.isModifying,
    alarmStats: kept(before?.alarmStats, task.alarmStats),
    enableStructTransfer: task.enableStructTransfer,
    structTransferConfig: kept(before?.structTransferConfig, task.structTransferConfig),
    enableFullTransfer: task.enableFullTransfer,
    fullTransferConfig: kept(before?.fullTransferConfig, task.fullTransferConfig),
    enableFullVerify: task.enableFullVerify,
    enableIncrTransfer: task.enableIncrTransfer,
    enableIncrVerify: task.enableIncrVerify,
    enableReverseIncrTransfer: task.enableReverseIncrTransfer,
    steps: before ? sharedSteps(before.steps, task.steps) : task.steps,
  }
  return before && dequal(before, next) ? before : next
}

function sharedSteps(before: readonly Step[], steps: readonly Step[]): readonly Step[] {
  const next = steps.map((step, i) => {
    const old = before[i]
    if (!old) return step
    if (dequal(old, step)) return old
    return { ...step, extraInfo: kept(old.extraInfo, step.extraInfo), others: kept(old.others, step.others) }
  })
  return next.length === before.length && next.every((step, i) => step === before[i]) ? before : next
}

function kept<T>(before: T | undefined, value: T): T {
  return before !== undefined && dequal(before, value) ? before : value
}
