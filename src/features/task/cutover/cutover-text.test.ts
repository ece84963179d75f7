import { expect, test } from 'vitest'
import type { ReadinessItem } from '@/domain/cutover'
import { createI18n } from '@/i18n/i18n'
import { watchingTexts } from '@/i18n/watching-texts'
import { createFormat } from '@/lib/format'
import { cutoverText } from './cutover-text'

async function english() {
  const translator = await createI18n('en')
  translator.add('en', watchingTexts)
  return { t: translator.t, format: createFormat({ locale: 'en', timeZone: 'UTC' }), step: () => 'Full verification' }
}

const limits = { thresholdSeconds: 30, steadySeconds: 300 }

test.each<[string, ReadinessItem, string]>([
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
    { id: 'in-sync', state: 'no', evidence: { stepState: 'monitoring', trueLagSeconds: 412, ...limits } },
    'lag 6 min 52 s',
  ],
  [
    'a lag that has been small for too short',
    {
      id: 'in-sync',
      state: 'no',
      evidence: { stepState: 'monitoring', trueLagSeconds: 4, steadyForSeconds: 80, ...limits },
    },
    'lag 4 s, for 1 min 20 s so far',
  ],
  [
    'a small lag that was not watched for long enough',
    {
      id: 'in-sync',
      state: 'unknown',
      evidence: { stepState: 'monitoring', trueLagSeconds: 4, steadyForSeconds: 80, ...limits },
    },
    'lag 4 s, watched for 1 min 20 s so far',
  ],
  [
    'a lag that is steady',
    {
      id: 'in-sync',
      state: 'yes',
      evidence: { stepState: 'monitoring', trueLagSeconds: 4, steadyForSeconds: 720, ...limits },
    },
    'lag 4 s, for 12 min',
  ],
  [
    'a sample that is too old to tell',
    {
      id: 'in-sync',
      state: 'unknown',
      evidence: { stepState: 'monitoring', trueLagSeconds: 400, ageSeconds: 380, ...limits },
    },
    'sample 6 min 20 s old',
  ],
  [
    'a step that stands',
    { id: 'in-sync', state: 'no', evidence: { stepState: 'paused', trueLagSeconds: 4, ...limits } },
    'does not go on',
  ],
  [
    'a synchronization that waits for its turn',
    { id: 'in-sync', state: 'no', evidence: { stepState: 'waiting', trueLagSeconds: null, ...limits } },
    'not started',
  ],
  [
    'no lag at all',
    { id: 'in-sync', state: 'unknown', evidence: { stepState: 'monitoring', trueLagSeconds: null, ...limits } },
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
