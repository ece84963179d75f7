/** A demo scenario as somebody who watches it sees it. */
import { decodeDescribeProject } from '@/contract/decode'
import { type Assessment, assess, type Snapshot } from '@/domain/assess'
import type { Life } from '../life'

/** Unix seconds of the moment of looking. */
export const NOW = 1_750_000_000
/** Seconds between two answers. */
const EVERY = 10

/** The life at `at` seconds, watched for so many minutes before (or from its beginning on), and judged by the rules. */
export function watched(life: Life, at: number, minutes: number): Assessment {
  const epoch = NOW - at
  const answers = Math.floor(Math.min(at, minutes * 60) / EVERY)
  const snapshots = Array.from({ length: answers + 1 }, (_, i) => snapshotAt(life, at - (answers - i) * EVERY, epoch))
  return assess({ snapshots, now: NOW * 1000 })
}

/** The objects are left out: no rule looks at them, and there may be thousands. */
function snapshotAt(life: Life, at: number, epoch: number): Snapshot {
  const data = [{ ...life.task(at, epoch), transferMapping: null }]
  const result = decodeDescribeProject(JSON.parse(JSON.stringify({ success: true, data })))
  if (!result.ok) throw new Error('the answer does not decode')
  return { at: (epoch + at) * 1000, task: result.task }
}
