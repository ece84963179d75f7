import { alarmSummary } from '@/domain/alarm'
import { engineCode } from '@/domain/engine'
import { taskTimes } from '@/domain/gmt-offset'
import type { StepView } from '@/domain/step-view'
import type { Task } from '@/domain/task'
import type { Verdict } from '@/domain/verdict'
import { atLeastAttention } from '@/features/shared/verdict/verdict-looks'
import type { Translate } from '@/i18n/keys'
import { sentences } from '@/lib/sentences'
import { stepStatusText } from '../steps/step-status-text'
import { wordsOf } from '../verdict/words-of'
import { errorLines } from './error-lines'
import { FEW, type Line, type LineName, lineOf, MOST, moreText, server, words } from './lines'
import { numberLines } from './number-lines'
import type { SummaryInput, SummaryWords } from './summary-input'

/** One task in a few lines, for who takes over and has only these. What is not known is left out. */
export function summaryLines(input: SummaryInput, say: SummaryWords): Line[] {
  const { task, assessed, now } = input
  const { verdict, others, steps } = assessed
  const { t } = say
  const { finishedMs } = taskTimes(task, assessed.clock.gmtOffsetMinutes)
  const inWords = wordsOf(steps, { ...say, now, judgedMs: assessed.atMs, finishedMs })
  const view = steps.find(({ key }) => key === (verdict.step ?? verdict.evidence.atStep))
  // What OMS proposes has a line of its own.
  const { headline, advice } = inWords({ ...verdict, evidence: { ...verdict.evidence, proposal: null } })
  const also = others.slice(0, FEW).map((other) => inWords(other).headline)
  return [
    ...(input.staged === null ? [] : [{ label: null, listed: false, pieces: [words(input.staged)] }]),
    titleLine(input, say),
    verdictLine(sentences([headline, ...sinceText(verdict, now, say)]), input, t),
    ...sentencesLine('also', [...also, ...moreText(t, others.length - FEW)], t),
    ...(view && !view.planned ? [stepLine(view, say)] : []),
    ...errorLines([verdict, ...others], steps, t),
    ...sentencesLine('next', advice, t),
    ...numberLines(input, say, view),
    ...lineOf(t, 'alarm', [words(alarmText(task, t))]),
    ...answerLines(input, say),
    ...lineOf(t, 'link', [{ kind: 'link', href: input.href }]),
  ]
}

/** Name, id, type, and what leads where. */
function titleLine({ id, task }: SummaryInput, { t, label }: SummaryWords): Line {
  const engine = (code: string | null) => (code === null ? t('route.unknownEngine') : label('engine', code))
  const from = engine(engineCode(task.sourceConnectInfo, task.sourceEndpointType))
  const to = engine(engineCode(task.sinkConnectInfo, task.sinkEndpointType))
  const type = task.type === null ? [] : [label('taskType', task.type)]
  return {
    label: null,
    listed: false,
    pieces: [
      task.name === null ? words(t('task.header.unnamed')) : server(task.name, MOST.name),
      words(' ('),
      server(task.id ?? id, MOST.name),
      words(`) · ${[...type, `${from} → ${to}`].join(' · ')}`),
    ],
  }
}

function verdictLine(text: string, { task, assessed: { verdict } }: SummaryInput, t: Translate): Line {
  const severity = task.alarmStats?.alarming === true ? atLeastAttention(verdict.severity) : verdict.severity
  return { label: t(`verdict.severity.${severity}`), listed: false, pieces: [words(text)] }
}

function sentencesLine(name: LineName, texts: readonly string[], t: Translate): Line[] {
  return texts.length === 0 ? [] : lineOf(t, name, [words(sentences(texts))])
}

/** Since when the verdict holds; of a finished task its sentence says that. */
function sinceText({ kind, since: ms, evidence }: Verdict, now: number, { t, format }: SummaryWords): string[] {
  if (ms === null || kind === 'finished') return []
  const values = { since: format.dateTime(ms), duration: format.duration(Math.max(0, (now - ms) / 1000)) }
  return [t(evidence.sinceOrEarlier === true ? 'handover.sinceOrEarlier' : 'handover.since', values)]
}

/** The step that the verdict is about, by the page's name and OMS's own. */
function stepLine(view: StepView, { t, format, label, stepLabel }: SummaryWords): Line {
  const percent = view.progress === null ? [] : [format.percent(view.progress)]
  const rest = [stepStatusText(view, t, label), ...percent].join(' · ')
  const pieces = [words(`${stepLabel(view)} (`), server(view.rawName, MOST.code), words(`) · ${rest}`)]
  return { label: t('handover.line.step'), listed: true, pieces }
}

function alarmText(task: Task, t: Translate): string {
  const { state, count } = alarmSummary(task.alarmStats)
  return state === 'on' && count !== null ? t('handover.alarmCount', { count }) : t(`handover.alarm.${state}`)
}

/** Of when all this is, and whether it is still so as far as anybody knows. */
function answerLines({ answeredMs, requestId, problem, now }: SummaryInput, { t, format }: SummaryWords): Line[] {
  const age = format.duration(Math.max(0, (now - answeredMs) / 1000))
  const request = requestId === null ? [] : [words(` · ${t('handover.request')} `), server(requestId, MOST.code)]
  const failed = problem === null ? [] : [words(` · ${t('handover.failedPoll', { problem })}`)]
  const answered = words(t('handover.answered', { time: format.dateTime(now), age }))
  return lineOf(t, 'answer', [answered, ...request, ...failed])
}
