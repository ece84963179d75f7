import type { AssessedTask } from './snapshots'

/** A task of which OMS has said nothing. */
export const UNKNOWN_TASK: AssessedTask = {
  status: null,
  steps: [],
  gmtCreate: null,
  gmtModified: null,
  gmtStart: null,
  gmtFinish: null,
  isMerging: null,
  isModifying: null,
  alarmStats: null,
  enableStructTransfer: null,
  structTransferConfig: null,
  enableFullTransfer: null,
  fullTransferConfig: null,
  enableFullVerify: null,
  enableIncrTransfer: null,
  enableIncrVerify: null,
  enableReverseIncrTransfer: null,
}
