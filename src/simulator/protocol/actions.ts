/** What the demo OMS answers to each action. */
import type { MeasuredKind } from '../life'
import type { MetricRefusal, Scenario } from '../scenario'
import type { JsonObject } from '../wire'
import { newFailure, oldFailure, success, type Trace } from './envelope'
import { listProjects, readListQuery } from './list-projects'
import { type Past, readMetricQuery, stepMetric } from './step-metric'

/** A moment of the demo. */
export interface Time {
  /** Epoch milliseconds. */
  readonly now: number
  /** Seconds by which the server's clock, and so all that it says of times, is ahead of that. */
  readonly ahead: number
}

/** The tasks of the demo, at any moment. */
export interface World {
  readonly scenarios: readonly Scenario[]
  find(id: string): Scenario | undefined
  /** The task without its steps. */
  brief(scenario: Scenario, now: number): JsonObject
  task(scenario: Scenario, time: Time): JsonObject
  past(scenario: Scenario, kind: MeasuredKind, time: Time): Past
}

/** What is asked. */
export interface Question {
  readonly action: string
  /** null: the body is no JSON object. */
  readonly body: JsonObject | null
}

/** The scenario that a question is about, if it is about one. */
export function scenarioAsked(world: World, { action, body }: Question): Scenario | undefined {
  const id = action === 'DescribeProject' ? body?.id : action === 'DescribeProjectStepMetric' ? body?.projectId : null
  return typeof id === 'string' ? world.find(id) : undefined
}

/** Answers a question. Business errors are answers like any other: HTTP 200 with success false. */
export function answerTo(world: World, { action, body }: Question, time: Time, trace: Trace): JsonObject {
  if (action === '') return oldFailure(trace, 'PARAM_ERROR', 'The query parameter Action is missing.')
  const perform = ACTIONS.get(action)
  if (!perform) return notSupported(trace, action)
  if (body === null) {
    return newFailure(trace, {
      code: 'PARAM_ERROR',
      message: 'The request body is not a JSON object.',
      proposal: 'Send the parameters as a JSON object, with content type application/json.',
    })
  }
  return perform(world, body, time, trace)
}

type Action = (world: World, body: JsonObject, time: Time, trace: Trace) => JsonObject

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['DescribeProject', describeProject],
  ['ListProjects', answerList],
  ['DescribeProjectStepMetric', describeStepMetric],
])

function describeProject(world: World, body: JsonObject, time: Time, trace: Trace): JsonObject {
  const { id } = body
  if (typeof id !== 'string' || id === '') {
    return oldFailure(trace, 'PARAM_ERROR', 'Parameter error: id must not be blank.', 'Send the id of a task.')
  }
  const scenario = world.find(id)
  if (!scenario) return notFound(trace, id)
  return scenario.response ?? success(trace, [world.task(scenario, time)])
}

function describeStepMetric(world: World, body: JsonObject, time: Time, trace: Trace): JsonObject {
  const query = readMetricQuery(body, time.now + time.ahead * 1000)
  if ('code' in query) return oldFailure(trace, query.code, query.message, 'Correct the parameter and try again.')
  const scenario = world.find(query.projectId)
  if (!scenario) return notFound(trace, query.projectId)
  if ('refuses' in scenario.metrics) return refuseMetric(trace, scenario.metrics.refuses)
  return success(trace, stepMetric(query, world.past(scenario, query.kind, time)))
}

function refuseMetric(trace: Trace, code: MetricRefusal): JsonObject {
  switch (code) {
    case 'METRIC_SERVICE_ERROR':
      return newFailure(trace, {
        code,
        message: 'The metric service is not available.',
        reason: 'No time series database is deployed for this OMS.',
        proposal: 'Deploy InfluxDB 1.8 and connect OMS to it, to keep the metrics of tasks.',
      })
    case 'TIME_SERIES_QUERY_SERVICE_ERROR':
      return oldFailure(trace, code, 'Failed to query the time series database.', 'Contact the administrator.')
    case 'NOT_IMPLEMENTED_ERROR':
      return oldFailure(trace, code, 'The operation is not implemented.')
    case 'CE_NOT_SUPPORT_ERROR':
      return oldFailure(trace, code, 'The operation is not supported in the Community Edition.')
  }
}

function notFound(trace: Trace, id: string): JsonObject {
  return oldFailure(trace, 'PROJECT_NOT_FOUND_ERROR', `Project ${id} does not exist.`, 'Check the id.')
}

function answerList(world: World, body: JsonObject, { now }: Time, trace: Trace): JsonObject {
  const query = readListQuery(body)
  if (typeof query === 'string') {
    return newFailure(trace, { code: 'PARAM_ERROR', message: query, proposal: 'Correct the parameter and try again.' })
  }
  const listed = world.scenarios.filter((scenario) => scenario.listed !== false)
  const all = listed.map((scenario) => ({
    brief: world.brief(scenario, now),
    gmtOffset: scenario.gmtOffset,
    task: () => world.task(scenario, { now, ahead: 0 }),
  }))
  const { data, page } = listProjects(all, query)
  return success(trace, data, page)
}

/** Actions of other editions, which a Community Edition knows of but does not do. */
const OTHER_EDITIONS: ReadonlySet<string> = new Set(['AdvanceProject', 'UpdateProjectConfig'])

function notSupported(trace: Trace, action: string): JsonObject {
  if (OTHER_EDITIONS.has(action)) {
    return oldFailure(trace, 'CE_NOT_SUPPORT_ERROR', `Action ${action} is not supported in the Community Edition.`)
  }
  return newFailure(trace, {
    code: 'NOT_SUPPORT_ERROR',
    message: `Action ${action} is not supported by this demo; nothing was changed.`,
    reason: 'The demo OMS only answers DescribeProject, ListProjects and DescribeProjectStepMetric.',
    proposal: 'Use a real OMS for everything else.',
  })
}
