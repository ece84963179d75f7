import { describe, expect, test } from 'vitest'
import type { Problem } from '@/api/problem'
import { player } from '@/i18n/en/player'
import { createI18n } from '@/i18n/i18n'
import { player as playerZh } from '@/i18n/zh/player'
import { stageProblemText } from './stage-problem-text'

const OUTAGE: Problem = { kind: 'unreachable', code: null, variable: null, message: null }

async function wordsIn(locale: 'en' | 'zh-CN') {
  const translator = await createI18n(locale)
  translator.add(locale, { player: locale === 'en' ? player : playerZh })
  return (kind: 'demo' | 'replay', problem: Problem) => stageProblemText(translator.t, kind, problem, 'np_1')
}

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test.each(['demo', 'replay'] as const)('where nobody answers it is no server of a live page (%s)', async (kind) => {
    const words = await wordsIn(locale)
    for (const code of [null, 'refused', 'dns', 'tls'] as const) {
      const { title, hint } = words(kind, { ...OUTAGE, code })
      expect(title).toContain('OMS')
      expect(`${title} ${hint}`).not.toMatch(/dashboard’s server|看板服务|OMS_URL|NODE_EXTRA/)
    }
  })

  test('who was refused is not asked to sign in', async () => {
    const words = await wordsIn(locale)
    for (const status of [401, 403]) {
      const { title, hint } = words('demo', { kind: 'denied', status, serverHolds: false, message: 'no' })
      expect(`${title} ${hint}`).not.toMatch(/sign in|请登录|请使用|请换用/i)
    }
  })

  test('whatever it is, it is said to be of the scenario, or of then', async () => {
    const words = await wordsIn(locale)
    const texts = (locale === 'en' ? player : playerZh).problem
    const problems: Problem[] = [
      OUTAGE,
      { kind: 'timeout', seconds: 15 },
      { kind: 'denied', status: 401, serverHolds: false, message: null },
      { kind: 'denied', status: 401, serverHolds: true, message: null },
      { kind: 'http', status: 500, message: null },
      { kind: 'other-task', asked: 'np_1', came: 'np_2' },
    ]
    for (const kind of ['demo', 'replay'] as const) {
      for (const problem of problems) expect(words(kind, problem).hint.endsWith(texts[kind].frame)).toBe(true)
    }
  })

  test('what a server said stays', async () => {
    const words = await wordsIn(locale)
    expect(words('replay', { kind: 'http', status: 500, message: 'it broke' }).said).toContain('it broke')
  })
})
