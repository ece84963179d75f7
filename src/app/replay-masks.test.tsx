// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { metricTypesOf } from '@/api/step-metric'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { numbered } from '@/recording/file-lines'
import type { Masked, TimedLine } from '@/recording/format'
import { createMasks } from '@/recording/mask/masks'
import { filmed, headerOf } from '@/recording/testing'
import { createDemoOms } from '@/simulator/demo-oms'
import { scenarioOf } from '@/simulator/testing'
import { mountApp } from './testing/mount'
import { paste, said } from './testing/said'

const ALL: readonly Masked[] = ['hosts', 'users', 'objects']
const START = Date.UTC(2026, 0, 5, 9)
const SAMPLED = Date.UTC(2023, 6, 13, 2, 13)
const HOURS_MS = 6 * 3600_000

/** One question for OMS's own metrics, and what came. */
type Metrics = Extract<TimedLine, { action: string }>

/** Asks the demo OMS for the metrics of a task's steps before it was looked at. */
async function demoMetrics(id: string, steps: readonly string[]): Promise<Metrics[]> {
  const oms = createDemoOms({ now: () => START, anchor: START, wait: async () => {} })
  const questions = steps.flatMap((step) =>
    metricTypesOf(step, true).map(({ type }) => questionFor(id, step, type, START)),
  )
  return Promise.all(
    questions.map(async (q) => {
      const url = 'http://oms/api/v2?Action=DescribeProjectStepMetric'
      const response = await oms(new Request(url, { method: 'POST', body: JSON.stringify(q) }))
      return { t: START, action: 'DescribeProjectStepMetric', q, o: await response.json() }
    }),
  )
}

function questionFor(projectId: string, stepName: string, metricType: string, at: number) {
  const [beginTimestamp, endTimestamp] = [(at - HOURS_MS) / 1000, at / 1000 - 5]
  return { projectId, stepName, metricType, aggregator: 'AVG', beginTimestamp, endTimestamp, maxPointNum: 60 }
}

/** A recording of a demo task with what OMS itself had kept. */
async function demoLines(kind: string): Promise<{ id: string; lines: TimedLine[] }> {
  const { id } = scenarioOf(kind)
  const { text } = await filmed({ id, start: START, polls: 30 })
  const lines = text.trimEnd().split('\n').slice(1, -1)
  const [first, ...others] = lines.map((line): TimedLine => withoutNumber(JSON.parse(line)))
  if (!first || !('a' in first)) throw new Error('no answer')
  const steps = (first.a as { data: { steps: { name: string }[] }[] }).data[0]?.steps ?? []
  const metrics = await demoMetrics(
    id,
    steps.map(({ name }) => name),
  )
  return { id, lines: [first, ...metrics, ...others] }
}

function withoutNumber({ n: _, ...line }: TimedLine & { n?: number }): TimedLine {
  return line as TimedLine
}

/** The reference's answer, with metrics at both ends whose tags are OMS's words, a machine and a number. */
function sampleLines(): { id: string; lines: TimedLine[] } {
  const id = sample.data[0]?.id ?? ''
  const dataPoints = (value: number) =>
    Array.from({ length: 40 }, (_, i) => ({ timestamp: (SAMPLED - HOURS_MS) / 1000 + i * 540, value: value + i }))
  const metrics = ['INCR_TRANSFER', 'FULL_TRANSFER'].flatMap((step) =>
    metricTypesOf(step, true).map(({ type }): Metrics => {
      const tagged = (endpoint: string, value: number) => ({
        name: type,
        tags: { endpoint, host: '10.1.2.3:2883', worker: '3' },
        dataPoints: dataPoints(value),
      })
      const o = { success: true, data: { aggregator: 'AVG', metrics: [tagged('source', 100), tagged('sink', 70)] } }
      return { t: SAMPLED, action: 'DescribeProjectStepMetric', q: questionFor(id, step, type, SAMPLED), o }
    }),
  )
  const answers = [0, 10_000].map((after): TimedLine => ({ t: SAMPLED + after, i: 10_000, a: sample }))
  return { id, lines: [...answers.slice(0, 1), ...metrics, ...answers.slice(1)] }
}

function fileOf(id: string, lines: readonly TimedLine[], masked: readonly Masked[]): string {
  const masks = createMasks(masked)
  for (const line of lines) masks.learn(line)
  const shown = lines.map((line, i) => numbered(JSON.stringify(masks.line(line)), i + 1))
  return `${[JSON.stringify(headerOf(id, { masked })), ...shown, JSON.stringify({ end: lines.length + 1 })].join('\n')}\n`
}

/** What the page shows of a recording once all of it has come. */
async function shown(file: string, isWhole: (texts: readonly string[]) => void = () => {}): Promise<string[]> {
  const view = await mountApp({ oms: async () => new Response('', { status: 404 }), path: '/replay', now: () => START })
  await waitFor(() => expect(view.container.querySelector('textarea')).not.toBeNull())
  paste(file)
  let texts: string[] = []
  await screen.findByRole('button', { name: 'Copy summary' })
  await waitFor(async () => {
    texts = await said(view.container)
    expect(texts.join('\n')).toContain('OMS’s own metrics; from then on')
    isWhole(texts)
  })
  cleanup()
  return texts
}

const PSEUDONYM =
  /(?:host|domain|endpoint|cluster|tenant|service|user|db|table|view|column|topic|label|task|comment|name)-\d+|\*\*\*/g

/** Whether a text is another one but for names: what stands for one may have been any word or two. */
function isMaskedOf(masked: string, plain: string): boolean {
  if (masked === plain) return true
  const parts = masked.split(PSEUDONYM).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return parts.length > 1 && new RegExp(`^${parts.join('.+?')}$`, 's').test(plain)
}

test.each([
  'full-while-modified',
  'slow-target',
  'falling-behind',
  'full-nearly-done',
  'verifying-from-db2',
  'reference',
])('%s: a masked recording with metrics shows the same page but for the names', async (kind) => {
  const { id, lines } = kind === 'reference' ? sampleLines() : await demoLines(kind)
  const plain = await shown(fileOf(id, lines, []))
  const masked = await shown(fileOf(id, lines, ALL), (texts) => expect(texts).toHaveLength(plain.length))
  expect(masked.flatMap((text, i) => (isMaskedOf(text, plain[i] ?? '') ? [] : [[text, plain[i]]]))).toEqual([])
  expect(plain.length).toBeGreaterThan(60)
  // Some of it is masked at all.
  expect(masked.some((text, i) => text !== plain[i])).toBe(true)
})
