import { expect, test } from 'vitest'
import type { ReadinessItem } from '@/domain/cutover-kinds'
import { LAG_ANSWERS, type LagReason } from '@/domain/cutover-lag'
import { createI18n } from '@/i18n/i18n'
import { watchingTexts } from '@/i18n/watching-texts'
import { createFormat } from '@/lib/format'
import { cutoverSum, cutoverText } from './cutover-text'

async function english() {
  const translator = await createI18n('en')
  translator.add('en', watchingTexts)
  return {
    t: translator.t,
    format: createFormat({ locale: 'en', timeZone: 'UTC' }),
    step: () => 'Full verification',
    later: 0,
  }
}

const limits = { thresholdSeconds: 30, steadySeconds: 300 }

/** The lag meets the condition as it is written, and so it must not be said where the condition is not met. */
const small = { trueLagSeconds: 15, ageSeconds: 4, steadyForSeconds: 80, ...limits }
const grown = { trueLagSeconds: 400, ageSeconds: 380, steadyForSeconds: null, ...limits }

test.each<[LagReason, object, string]>([
  ['off', small, 'off in the settings'],
  ['not-said', small, 'unknown'],
  ['not-started', small, 'not started'],
  ['paused', small, 'paused'],
  ['failed', small, 'failed'],
  ['ended', small, 'ended'],
  ['task-paused', small, 'the task is paused'],
  ['task-failed', small, 'not counted: the task failed'],
  ['task-failed', grown, 'not counted: the task failed'],
  ['task-stands', small, 'does not go on'],
  ['odd-status', small, 'unknown'],
  ['odd-status', grown, 'unknown'],
  ['no-lag', { ...small, trueLagSeconds: null }, 'lag unknown'],
  ['stale', grown, 'sample 6 min 20 s old'],
  ['large', grown, 'lag 6 min 40 s'],
  ['large', { ...grown, trueLagSeconds: 30.4 }, 'lag 31 s'],
  ['broke', small, 'lag 15 s, for 1 min 20 s so far'],
  ['broke', { ...small, steadyForSeconds: 299.9 }, 'lag 15 s, for 4 min 59 s so far'],
  ['broke', { ...small, steadyForSeconds: null }, 'lag 15 s, was larger just before'],
  ['short', small, 'lag 15 s, watched for 1 min 20 s so far'],
  ['short', { ...small, steadyForSeconds: null }, 'not watched yet'],
  ['steady', { ...small, steadyForSeconds: 720 }, 'lag 15 s, for 12 min'],
])('the lag is answered without a contradiction: %s', async (why, facts, text) => {
  const item: ReadinessItem = {
    id: 'in-sync',
    state: LAG_ANSWERS[why],
    evidence: { ...facts, stepState: 'monitoring', why },
  }
  expect(cutoverText(item, await english())).toBe(text)
})

test('a lag counts on as all others on the page do, and without a number once it would contradict the answer', async () => {
  const evidence = { ...small, steadyForSeconds: 720, stepState: 'monitoring', why: 'steady' }
  const said = async (later: number) =>
    cutoverText({ id: 'in-sync', state: 'yes', evidence }, { ...(await english()), later })
  expect(await said(3)).toBe('lag 18 s, for 12 min')
  expect(await said(16)).toBe('for 12 min')
})

test('the sum of a task that is switched over says when', async () => {
  const { t, format } = await english()
  const now = Date.UTC(2026, 0, 15, 8)
  const done = { state: 'switched-over', items: [] } as const
  expect(cutoverSum({ ...done, switchedMs: now - 7 * 3_600_000 }, t, format, now)).toBe('Switched over at 01:00')
  expect(cutoverSum({ ...done, switchedMs: null }, t, format, now)).toBe('Switched over')
  expect(cutoverSum({ state: 'not-yet', items: [], switchedMs: null }, t, format, now)).toBe('Not yet')
})

test.each<[string, ReadinessItem, string]>([
  [
    'a copy that OMS does not list any more (Q-35)',
    { id: 'full', state: 'unknown', evidence: { stepState: 'not-listed' } },
    'OMS does not list the step',
  ],
  [
    'a copy in a state of its own',
    { id: 'full', state: 'no', evidence: { stepState: 'monitoring', percent: null } },
    'not finished',
  ],
  [
    'a way back that goes on although something is wrong',
    { id: 'reverse', state: 'no', evidence: { stepState: 'monitoring', broken: true } },
    'reports an error',
  ],
  [
    'a way back after the switchover',
    {
      id: 'reverse',
      state: 'yes',
      evidence: { stepState: 'monitoring', switched: true, trueLagSeconds: 6, ...limits },
    },
    'lag 6 s',
  ],
  [
    'a way back that is paused after the switchover',
    { id: 'reverse', state: 'no', evidence: { stepState: 'paused', switched: true, trueLagSeconds: 6, ...limits } },
    'paused',
  ],
  [
    'a way back whose task failed',
    {
      id: 'reverse',
      state: 'unknown',
      evidence: { stepState: 'monitoring', switched: true, why: 'task-failed', trueLagSeconds: 6, ...limits },
    },
    'not counted: the task failed',
  ],
  [
    'a running copy says how far it is',
    { id: 'full', state: 'no', evidence: { stepState: 'running', percent: 63 } },
    '63 %',
  ],
  [
    'one without a percentage',
    { id: 'full', state: 'no', evidence: { stepState: 'running', percent: null } },
    'not finished',
  ],
  ['a planned step', { id: 'verify', state: 'no', evidence: { stepState: 'planned', percent: null } }, 'not started'],
  ['a paused step', { id: 'verify', state: 'no', evidence: { stepState: 'paused', percent: 12 } }, 'paused'],
  ['a failed step', { id: 'full', state: 'no', evidence: { stepState: 'failed', percent: 12 } }, 'failed'],
  ['what the settings leave out', { id: 'verify', state: 'not-needed', evidence: {} }, 'off in the settings'],
  ['what nobody knows', { id: 'verify', state: 'unknown', evidence: {} }, 'unknown'],
  ['what is done', { id: 'full', state: 'yes', evidence: { stepState: 'finished', percent: 100 } }, 'finished'],
  [
    'a lag that is too large',
    { id: 'in-sync', state: 'no', evidence: { stepState: 'monitoring', trueLagSeconds: 412, why: 'large', ...limits } },
    'lag 6 min 52 s',
  ],
  [
    'a lag that has been small for too short',
    {
      id: 'in-sync',
      state: 'no',
      evidence: { stepState: 'monitoring', trueLagSeconds: 4, steadyForSeconds: 80, why: 'broke', ...limits },
    },
    'lag 4 s, for 1 min 20 s so far',
  ],
  [
    'a small lag that was not watched for long enough',
    {
      id: 'in-sync',
      state: 'unknown',
      evidence: { stepState: 'monitoring', trueLagSeconds: 4, steadyForSeconds: 80, why: 'short', ...limits },
    },
    'lag 4 s, watched for 1 min 20 s so far',
  ],
  [
    'a lag that is steady',
    {
      id: 'in-sync',
      state: 'yes',
      evidence: { stepState: 'monitoring', trueLagSeconds: 4, steadyForSeconds: 720, why: 'steady', ...limits },
    },
    'lag 4 s, for 12 min',
  ],
  [
    'a sample that is too old to tell',
    {
      id: 'in-sync',
      state: 'unknown',
      evidence: { stepState: 'monitoring', trueLagSeconds: 400, ageSeconds: 380, why: 'stale', ...limits },
    },
    'sample 6 min 20 s old',
  ],
  [
    'a step that stands',
    { id: 'in-sync', state: 'no', evidence: { stepState: 'paused', trueLagSeconds: 4, why: 'paused', ...limits } },
    'paused',
  ],
  [
    'a synchronization that waits for its turn',
    {
      id: 'in-sync',
      state: 'no',
      evidence: { stepState: 'waiting', trueLagSeconds: null, why: 'not-started', ...limits },
    },
    'not started',
  ],
  [
    'no lag at all',
    {
      id: 'in-sync',
      state: 'unknown',
      evidence: { stepState: 'monitoring', trueLagSeconds: null, why: 'no-lag', ...limits },
    },
    'lag unknown',
  ],
  [
    'an error has its step and code',
    { id: 'no-failure', state: 'no', evidence: { step: 'FULL_VERIFIER', code: 'X-1' } },
    'Full verification: X-1',
  ],
  ['an alarm', { id: 'no-alarm', state: 'no', evidence: { alarming: true } }, 'alarm is on'],
  [
    'objects that are integrated (Q-18)',
    { id: 'not-changing', state: 'no', evidence: { merging: true, modifying: false } },
    'being integrated',
  ],
  [
    'a way back that waits',
    { id: 'reverse', state: 'yes', evidence: { stepState: 'planned', percent: null } },
    'configured',
  ],
  [
    'a way back that runs',
    { id: 'reverse', state: 'yes', evidence: { stepState: 'monitoring', percent: null } },
    'running',
  ],
  ['no way back', { id: 'reverse', state: 'not-needed', evidence: {} }, 'not configured'],
])('%s', async (_rule, item, text) => {
  expect(cutoverText(item, await english())).toBe(text)
})
