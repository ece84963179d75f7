/** All that OMS can say is said by some demo task at some moment of its life. What is not is listed here. */
import { describe, expect, test } from 'vitest'
import { STEP_ALIASES, STEP_STATUSES, TASK_STATUSES } from '@/contract/vocabulary'
import { STEP_NAMES } from '@/domain/step-names'
import { VERDICT_KINDS } from '@/domain/verdict-kinds'
import { SCENARIOS } from './catalogue'
import { FAULT_KINDS } from './faults'
import { FEATURES, QUIRKS } from './shows'
import { list, object } from './testing'
import { beginLife } from './timeline'
import type { JsonObject } from './wire'

/** Nobody shows these yet: a scenario that does takes its code out of here. */
const STILL_MISSING: Readonly<Record<string, readonly string[]>> = {}

/** Spellings that no source gives: the contract reads them all the same. */
const GUESSED = ['PRECHECK', 'TRANSFER_PRE_CHECK']

/** Facts 1.4: the lists of the Community and the Enterprise Edition, and of ODC. */
const ENDPOINT_TYPES = (
  'MYSQL TIDB POSTGRESQL ORACLE DB2_LUW ADB IDB DBP_OP_ROUTE KAFKA DATAHUB ROCKETMQ ' +
  'OB_MYSQL OB_MYSQL_CE OB_MYSQL_TENANT OB_MYSQL_VPC OB_ORACLE OB_ORACLE_TENANT OB_ORACLE_VPC'
).split(' ')

/** Each task at sixty moments of its life and at each one at which something happens. */
const seen: JsonObject[] = SCENARIOS.flatMap((scenario) => {
  const life = beginLife(scenario, 1)
  const evenly = Array.from({ length: 60 }, (_, i) => Math.floor((i / 60) * life.span))
  return [...evenly, ...life.moments.map(({ at }) => at)].map((at) => life.task(at, 1_750_000_000))
})
const steps = seen.flatMap((task) => list(task.steps))

const WANTED: readonly [what: string, wanted: readonly string[], found: readonly unknown[]][] = [
  [
    'verdicts',
    VERDICT_KINDS,
    SCENARIOS.flatMap((scenario) => beginLife(scenario, 1).course.flatMap(({ verdicts }) => verdicts)),
  ],
  ['task statuses', TASK_STATUSES, seen.map(({ status }) => status)],
  ['step statuses', STEP_STATUSES, steps.map(({ status }) => status)],
  [
    'step names',
    [...STEP_NAMES, ...Object.keys(STEP_ALIASES)].filter((name) => !GUESSED.includes(name)),
    // A hyphen is a spelling of its own.
    steps.map(({ name }) => name),
  ],
  ['endpoint types', ENDPOINT_TYPES, SCENARIOS.flatMap(({ from, to }) => [from, to])],
  ['mapping modes', ['SPECIFIC', 'WILDCARD'], seen.map(({ transferMapping }) => object(transferMapping).mode)],
  ['quirks', QUIRKS, SCENARIOS.flatMap(({ shows }) => shows)],
  ['faults', FAULT_KINDS, SCENARIOS.flatMap((scenario) => beginLife(scenario, 1).faults.map(({ kind }) => kind))],
  ['features', FEATURES, SCENARIOS.flatMap(({ shows }) => shows)],
]

describe('the catalogue shows all', () => {
  test.each(WANTED)('%s', (what, wanted, found) => {
    const there = new Set(found)
    const missing = wanted.filter((one) => !there.has(one))
    expect(missing.sort()).toEqual([...(STILL_MISSING[what] ?? [])].sort())
  })

  test('and the names of steps are the 26 that are known', () => {
    const names = WANTED.find(([what]) => what === 'step names')?.[1] ?? []
    expect(names).toHaveLength(26)
  })
})
