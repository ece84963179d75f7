import { decodeDescribeProject } from '@/contract/decode'
import { assess, type Snapshot } from '@/domain/assess'
import { SCENARIOS } from '@/simulator/catalogue'
import { unit } from '@/simulator/engine/noise'
import { EXEMPLARS } from '@/simulator/testing/exemplars'
import { beginLife } from '@/simulator/timeline'
import { figure, median, table } from '../support/numbers'

const EPOCH = 1_750_000_000
const EVERY_SECONDS = 10
const COUNTS = [60, 360, 1440, 8640]
const RUNS = 5

/** How long one assessment takes with up to a day of snapshots, for each demo task that shows something of its own. */
export async function run(): Promise<string> {
  const rows = SCENARIOS.filter(({ kind }) => EXEMPLARS.includes(kind)).map(({ id, kind }) => {
    const all = snapshotsOf(id, COUNTS.at(-1) ?? 0)
    return [kind, ...COUNTS.map((count) => figure(timeOf(all.slice(-count))))]
  })
  const behind = dayBehind(COUNTS.at(-1) ?? 0)
  rows.push(['a day behind, noisy', ...COUNTS.map((count) => figure(timeOf(behind.slice(-count))))])
  return table(
    `One assessment, ms of CPU, median of ${RUNS}, by the number of snapshots (${COUNTS.at(-1)} are a day of polls each 10 s)`,
    ['task', ...COUNTS.map(String)],
    rows,
  )
}

/** The last day of a task's life, or what there is of it. */
function snapshotsOf(id: string, count: number): Snapshot[] {
  const scenario = SCENARIOS.find((one) => one.id === id)
  if (!scenario) return []
  const life = beginLife(scenario, 1)
  const end = life.seconds ?? count * EVERY_SECONDS
  const snapshots: Snapshot[] = []
  for (let at = Math.max(0, end - count * EVERY_SECONDS); at < end; at += EVERY_SECONDS) {
    const body = JSON.parse(JSON.stringify({ success: true, data: [life.task(at, EPOCH)] }))
    const result = decodeDescribeProject(body)
    if (result.ok) snapshots.push({ at: (EPOCH + at) * 1000, task: slim(result.task) })
  }
  return snapshots
}

/** The worst for the rules of lag: behind all day, so that each sample has to be weighed. */
function dayBehind(count: number): Snapshot[] {
  return Array.from({ length: count }, (_, i): Snapshot[] => {
    const sampled = EPOCH + i * EVERY_SECONDS
    const lag = 300 + 40 * unit(1, i)
    const stepInfo = { incrTimestampCheckpoint: sampled - Math.round(lag), checkpointSampleTimestamp: sampled }
    const steps = [{ name: 'INCR_TRANSFER', status: 'MONITORING', stepInfo }]
    const result = decodeDescribeProject({ success: true, data: [{ status: 'RUNNING', steps }] })
    return result.ok ? [{ at: sampled * 1000, task: slim(result.task) }] : []
  }).flat()
}

/** Without the mapping, of which thousands would not fit into memory. */
function slim<T extends object>(task: T): T {
  return { ...task, transferMapping: null }
}

function timeOf(snapshots: readonly Snapshot[]): number {
  const now = (snapshots.at(-1)?.at ?? 0) + 1000
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) {
    // Time of this process alone: a busy machine does not count.
    const start = process.cpuUsage()
    assess({ snapshots, now })
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return median(times)
}
