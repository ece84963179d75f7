import { findGmtOffset, type GmtEvidence, type GmtOffset } from './gmt-offset'
import type { Snapshot } from './snapshots'
import { UNKNOWN_TASK } from './unknown-task'

/** How the gmt times of the task are to be read. */
export interface ClockAssessment {
  /** How far they are ahead of UTC. */
  readonly gmtOffsetMinutes: number
  /** `set`: by the user. */
  readonly source: GmtOffset['source'] | 'set'
  readonly agrees: boolean
  readonly evidence: readonly GmtEvidence[]
}

/** The last answer tells it best; one from before may tell it where that does not. */
export function clockOf(snapshots: readonly Snapshot[], set: number | null): ClockAssessment {
  const tried = [snapshots.at(-1), snapshots[0]].map((snapshot) => findGmtOffset(snapshot?.task ?? UNKNOWN_TASK))
  const found = tried.find(({ source }) => source !== 'assumed-utc') ?? findGmtOffset(UNKNOWN_TASK)
  const { minutes, source, agrees, evidence } = found
  if (set === null) return { gmtOffsetMinutes: minutes, source, agrees, evidence }
  return { gmtOffsetMinutes: set, source: 'set', agrees: set === minutes, evidence }
}
