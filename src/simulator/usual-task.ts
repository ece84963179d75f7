/**
 * A demo task in a few lines: who moves what from where to where, how much of it, what happens on the way, and where
 * in its life the demo starts. A task that needs more than that is made by `living`.
 */
import { MIGRATION, MIGRATION_ZH, OLDER, type StepKind, SYNC, SYNC_ZH } from './engine/names'
import { living } from './living'
import { placeOf } from './place'
import { faultsOf } from './placed-faults'
import type { Scenario } from './scenario'
import { withTextCheckpoint } from './specials'
import { alarmOf } from './usual/alarm'
import { factsOf } from './usual/facts'
import { planOf } from './usual/plan'
import type { UsualTask } from './usual/row'
import type { WireTask } from './wire'

/** What most tasks do; a synchronization to a message queue has no tables to create. */
const USUAL_STEPS: Readonly<Record<'MIGRATION' | 'SYNC', readonly StepKind[]>> = {
  MIGRATION: ['structure', 'full', 'incremental', 'verify'],
  SYNC: ['prepare', 'full', 'incremental'],
}

const NAMES = { MIGRATION: { en: MIGRATION, zh: MIGRATION_ZH }, SYNC: { en: SYNC, zh: SYNC_ZH } } as const

const HOUR = 3600

/** The scenario of a usual task. */
export function usualTask(row: UsualTask): Scenario {
  const type = row.type ?? 'MIGRATION'
  const does = row.does ?? USUAL_STEPS[type]
  const names = row.older ? OLDER : NAMES[type][row.chinese ? 'zh' : 'en']
  const ends = does.includes('switchover') || !does.includes('incremental') || row.starts.at === 'ended'
  return living({
    kind: row.kind,
    title: row.title,
    look: row.look,
    shows: row.shows,
    ...(row.listed === false && { listed: row.listed }),
    expects: row.expects,
    // Whoever cannot tell the time of a checkpoint has no delays of the past.
    ...(row.textCheckpoint && { metrics: { refuses: 'METRIC_SERVICE_ERROR' } }),
    gmtOffset: row.gmtOffset ?? (row.chinese ? 480 : 0),
    facts: factsOf(row, type, does),
    plan: { names, ...planOf(row, does) },
    lead: (plan) => placeOf(row.starts, plan) ?? 0,
    // Long enough for the longest look, and nobody ends what is meant to run.
    after: ends || row.fails ? 24 * HOUR : 0,
    endless: !ends,
    createdLater: type === 'SYNC',
    faults: (plan, seconds) => faultsOf(row.faults ?? [], plan, seconds),
    habits: (task) => spelled(row, row.textCheckpoint ? withTextCheckpoint(task) : task),
    alarm: (at, plan) => alarmOf(row, at, plan),
  })
}

function spelled(row: UsualTask, task: WireTask): WireTask {
  return { ...task, ...(task.status === 'RUNNING' && row.flags), status: row.spells?.[task.status] ?? task.status }
}
