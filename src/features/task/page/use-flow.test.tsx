// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { viewSteps } from '@/domain/step-view'
import { renderWithTexts } from '@/i18n/testing'
import type { Locale } from '@/lib/format'
import { scenarioOf } from '@/simulator/testing'
import { beginLife } from '@/simulator/timeline'
import { RoutePanel } from '../route/route-panel'
import { useFlow } from './use-flow'

const EPOCH = 1_750_000_000

/** The route of a demo task as its list shows it. */
async function showRoute(kind: string, locale: Locale): Promise<HTMLElement> {
  const life = beginLife(scenarioOf(kind), 1)
  const answer = decodeDescribeProject(
    JSON.parse(JSON.stringify({ success: true, data: [life.task(life.lead, EPOCH)] })),
  )
  if (!answer.ok) throw new Error('the answer does not decode')
  const { task } = answer
  const now = (EPOCH + life.lead) * 1000
  function Route() {
    return <RoutePanel task={task} flow={useFlow(viewSteps(task, now), null, now)} />
  }
  await renderWithTexts(<Route />, { locale })
  const arrow = screen.getByRole('region', { name: /Route|链路/ }).querySelector<HTMLElement>('[data-direction]')
  if (!arrow) throw new Error('there is no arrow')
  return arrow
}

test.each([
  ['in-sync-and-verified', 'forward', /^(?!.*→)/],
  ['reverse-after-switchover', 'reverse', /delay .*target → source/],
  ['active-active', 'both', /delay .*target → source: delay/],
] as const)('%s: changes flow %s', async (kind, direction, words) => {
  const arrow = await showRoute(kind, 'en')
  expect(arrow.dataset.direction).toBe(direction)
  expect(arrow.textContent).toMatch(words)
})

test('the way back is said in Chinese as well', async () => {
  expect((await showRoute('reverse-after-switchover', 'zh-CN')).textContent).toContain('目标端 → 源端')
})
