import { expect, test } from 'vitest'
import { codes } from '@/i18n/en/codes'
import { demo } from '@/i18n/en/demo'
import { overview } from '@/i18n/en/overview'
import { zh } from '@/i18n/zh'
import { CATALOGUE, SCENARIOS } from '@/simulator/catalogue'
import { codesOf } from '@/simulator/codes'
import { FEATURES, QUIRKS } from '@/simulator/shows'
import { beginLife } from '@/simulator/timeline'
import { isNarrowed, readState, writeState } from './catalogue-state'
import { findEntries, searchTexts } from './find-entries'
import { GROUPS, groupOf } from './groups'
import { codeLabels, labelsOf } from './labels'

const CODES = new Map(SCENARIOS.map((scenario) => [scenario.id, codesOf(beginLife(scenario, 1))]))
const TEXTS = searchTexts(CATALOGUE, (entry) =>
  [{ codes, overview, demo }, zh].flatMap((texts) => {
    const said = CODES.get(entry.id)
    return [...labelsOf(texts, entry), ...(said ? codeLabels(texts, said) : [])]
  }),
)
const ALL = readState(new URLSearchParams())

const search = (text: string) => findEntries(CATALOGUE, TEXTS, { ...ALL, search: text }).map(({ kind }) => kind)

test('nothing narrowed is everything', () => {
  expect(isNarrowed(ALL)).toBe(false)
  expect(findEntries(CATALOGUE, TEXTS, ALL)).toEqual(CATALOGUE)
})

test.each([
  ['its task', 'TRADES_mysql', 'slow-target'],
  ['its id', 'np_6sl5w9', 'slow-target'],
  ['its title', 'target becomes slow', 'slow-target'],
  ['its title in Chinese', '目标端变慢', 'slow-target'],
  ['a quirk', 'q-30', 'broken-but-running'],
  ['the label of a tag', 'very many rows', 'full-just-begun'],
  ['an endpoint as OMS sends it', 'DB2_LUW', 'reference-sample'],
  ['an endpoint as the page says it', 'RocketMQ', 'to-rocketmq'],
  ['a verdict', 'falling behind', 'falling-behind'],
  ['a verdict in Chinese', '延迟扩大', 'falling-behind'],
  ['a number', '10000', 'ten-thousand-tables'],
  ['a number with a separator', '10,000', 'ten-thousand-tables'],
  ['a number with a space', '10 000 tables', 'ten-thousand-tables'],
  ['a number in words', 'ten thousand', 'ten-thousand-tables'],
  ['a number in Chinese', '一万', 'ten-thousand-tables'],
  ['how objects are mapped', 'WILDCARD', 'paused'],
  ['the other way to map them', 'SPECIFIC', 'all-steps'],
  ['the other way to map them, in words', 'specific objects', 'all-steps'],
  ['a step as OMS sends it', 'INCR_TRANSFER', 'all-steps'],
  ['a step that compares', 'FULL_VERIFIER', 'all-steps'],
  ['a step that a person ends', 'TRANSFER_APP_SWITCH', 'all-steps'],
  ['a step as others write it', 'FORWARD_SWITCHOVER', 'all-steps'],
  ['a step as the page says it', 'reverse increment', 'all-steps'],
  ['a step in Chinese', '全量校验', 'all-steps'],
  ['the name of a step that is another elsewhere', 'CONNECTOR_FULL_SYNC', 'to-kafka'],
  ['the status of a step', 'MONITORING', 'in-sync-and-verified'],
  ['the status of a task', 'RUNNING_MODIFYING', 'full-while-modified'],
  ['the status of a task as the page says it', 'integrating', 'status-merging'],
  ['an HTTP status', '500', 'server-errors'],
  ['two HTTP statuses', '502 504', 'server-errors'],
  ['the status of a server that is asked too often', '429', 'server-busy'],
  ['what the browser says of an outage', 'unreachable', 'outage'],
  ['what a server that hangs leads to', 'timeout', 'server-hangs'],
  ['the status of a day with several faults', '503', 'bad-network-day'],
  ['wide letters', 'ＫＡＦＫＡ', 'to-kafka'],
])('a scenario is found by %s', (_what, text, kind) => {
  expect(search(text)).toContain(kind)
})

test('a step finds those that have it, not all', () => {
  for (const step of ['TRANSFER_APP_SWITCH', 'INDEX_TRANSFER', 'CONNECTOR_INCR_SYNC']) {
    expect(search(step).length, step).toBeGreaterThan(0)
    expect(search(step).length, step).toBeLessThan(CATALOGUE.length / 2)
  }
})

test('each quirk that a page can show is shown', () => {
  expect(QUIRKS.filter((quirk) => search(quirk).length === 0)).toEqual([])
})

test('each further word narrows', () => {
  expect(search('kafka').length).toBeGreaterThan(search('kafka errors monitoring').length)
  expect(search('kafka errors monitoring')).toContain('broken-sync')
  expect(search('kafka no-such-word')).toEqual([])
})

test('several verdicts widen, a group beside them narrows', () => {
  const found = (show: string) => findEntries(CATALOGUE, TEXTS, readState(new URLSearchParams({ show })))
  expect(found('failed,broken').length).toBeGreaterThan(found('failed').length)
  for (const entry of found('at-rest,finished')) {
    expect(groupOf(entry)).toBe('at-rest')
    expect(entry.verdicts).toContain('finished')
  }
})

test('the address holds the state, and what else it held', () => {
  const state = { search: 'kafka', groups: ['trouble'], verdicts: ['failed', 'broken'] } as const
  const params = writeState(new URLSearchParams('x=1'), state)
  expect(params.toString()).toBe('x=1&q=kafka&show=trouble%2Cfailed%2Cbroken')
  expect(readState(params)).toEqual(state)
  expect(writeState(params, ALL).toString()).toBe('x=1')
})

test('what an address makes up is passed over', () => {
  expect(readState(new URLSearchParams('show=%00,nonsense,__proto__,in-sync'))).toEqual({
    ...ALL,
    verdicts: ['in-sync'],
  })
})

test('the long way comes first of the usual ones', () => {
  expect(CATALOGUE.find((entry) => groupOf(entry) === 'usual')?.kind).toBe('all-steps')
})

test.each([
  ['failed-full', 'trouble'],
  ['stalled', 'trouble'],
  ['finished', 'at-rest'],
  ['to-kafka', 'keeping-up'],
  ['unknown-everything', 'odd-answers'],
  ['reference-sample', 'odd-answers'],
  ['full-just-begun', 'special'],
  ['in-precheck', 'usual'],
] as const)('%s teaches %s', (kind, group) => {
  const entry = CATALOGUE.find((one) => one.kind === kind)
  expect(entry && groupOf(entry)).toBe(group)
})

test('every group has words, and every code that a scenario can show', () => {
  for (const texts of [demo, zh.demo]) {
    expect(Object.keys(texts.groups).sort()).toEqual([...GROUPS].sort())
    const words: Readonly<Record<string, string>> = texts.shows
    expect([...QUIRKS, ...FEATURES].filter((code) => !words[code])).toEqual([])
  }
})
