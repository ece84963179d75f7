import { decodeDescribeProject } from '@/contract/decode'
import { assess, type Snapshot } from '@/domain/assess'
import type { StepView } from '@/domain/step-view'
import type { Task } from '@/domain/task'
import { handover } from '@/i18n/en/handover'
import { createI18n } from '@/i18n/i18n'
import { initial } from '@/i18n/texts'
import { watchingTexts } from '@/i18n/watching-texts'
import { type Locale, prettify, UNKNOWN } from '@/lib/format'
import { scenarioOf } from '@/simulator/testing'
import { beginLife } from '@/simulator/timeline'
import type { Assessed } from '../assessment/assessment'
import { bothZones } from './both-zones'
import type { SummaryInput, SummaryWords } from './summary-input'

/** 2025-06-15T15:06:40Z in Unix seconds: when the demo's tasks are summed up. */
const NOW = 1_750_000_000

/** A task as an answer holds it, summed up at once. */
function inputOf(task: Task, snapshots: readonly Snapshot[], change: Partial<SummaryInput> = {}): SummaryInput {
  const now = NOW * 1000
  const assessed: Assessed = { ...assess({ snapshots, now }), atMs: now }
  return {
    id: 'np_1',
    task,
    assessed,
    answeredMs: now - 4000,
    requestId: 'req-1',
    problem: null,
    href: 'http://dashboard/tasks/np_1?tab=full&step=FULL_TRANSFER',
    staged: null,
    now,
    ...change,
  }
}

/** A demo task as it was watched for ten minutes before the demo starts. */
export function demoInput(kind: string, change?: Partial<SummaryInput>): SummaryInput {
  const life = beginLife(scenarioOf(kind), 1)
  const read = (at: number) => {
    const answer = decodeDescribeProject(
      JSON.parse(JSON.stringify({ success: true, data: [life.task(at, NOW - life.lead)] })),
    )
    if (!answer.ok) throw new Error('the answer does not decode')
    return { at: (NOW - life.lead + at) * 1000, task: answer.task }
  }
  const times = Array.from({ length: 61 }, (_, i) => life.lead - 600 + i * 10).filter((at) => at >= 0)
  const snapshots = times.map(read)
  const last = snapshots.at(-1) ?? read(life.lead)
  return inputOf(last.task, snapshots, change)
}

/** What puts a summary into words, for a viewer in a zone. */
export async function summaryWords(locale: Locale = 'en', zone = 'Asia/Shanghai'): Promise<SummaryWords> {
  const translator = await createI18n(locale)
  translator.add('en', { handover, ...watchingTexts })
  const label: SummaryWords['label'] = (group, code) =>
    code ? (translator.find(`codes.${group}.${code.replaceAll('.', '')}`) ?? prettify(code)) : UNKNOWN
  const stepLabel = ({ name, rawName }: StepView) => label('step', rawName in initial.codes.step ? rawName : name)
  return { t: translator.t, format: bothZones(locale, zone), label, stepLabel }
}
