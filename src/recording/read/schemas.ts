/** What the lines of a recording have to look like: a file may come from anywhere, and nothing behind this may break. */
import * as v from 'valibot'
import { isRecord } from '@/contract/json'
import { TYPE_WORDS } from '@/contract/notes'
import { EVENT_KINDS } from '@/domain/events-kinds'
import type { ErrorDetail } from '@/domain/task'
import { STEP_COLUMNS } from '@/history/columns-of-step'
import { FORMAT } from '../format'

const text = v.nullable(v.string())
const time = v.pipe(v.number(), v.finite())

export const headerSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer()),
  product: v.string(),
  origin: text,
  scope: v.string(),
  task: v.string(),
  zone: v.string(),
  saved: time,
  masked: v.array(v.picklist(['hosts', 'users', 'objects'])),
})

/** Nobody reads further into it. */
const errorDetailSchema = v.custom<ErrorDetail | null>((detail) => detail === null || isRecord(detail))

const contractErrorSchema = v.variant('kind', [
  v.object({
    kind: v.literal('oms'),
    code: text,
    envelopeCode: v.exactOptional(v.string()),
    level: text,
    message: text,
    reason: text,
    proposal: text,
    advice: text,
    requestId: text,
    errorDetail: errorDetailSchema,
  }),
  v.object({ kind: v.literal('no-task') }),
  v.object({
    kind: v.literal('shape'),
    path: v.string(),
    expected: v.picklist(TYPE_WORDS),
    came: v.picklist(TYPE_WORDS),
    value: v.string(),
  }),
])

export const problemSchema = v.variant('kind', [
  v.object({ kind: v.literal('unreachable'), code: text, variable: text, message: text }),
  v.object({ kind: v.literal('timeout'), seconds: v.number() }),
  v.object({ kind: v.literal('denied'), status: v.number(), serverHolds: v.boolean(), message: text }),
  v.object({ kind: v.literal('http'), status: v.number(), message: text, excerpt: v.optional(v.string()) }),
  v.object({
    kind: v.literal('not-json'),
    came: v.picklist(['html', 'empty', 'truncated', 'text']),
    excerpt: v.string(),
  }),
  v.object({ kind: v.literal('contract'), error: contractErrorSchema }),
  v.object({ kind: v.literal('other-task'), asked: v.string(), came: v.string() }),
])

const eventSchema = v.object({
  kind: v.picklist(EVENT_KINDS),
  step: text,
  at: time,
  seen: time,
  evidence: v.record(v.string(), v.nullable(v.union([v.number(), v.string(), v.boolean()]))),
})

export const eventsSchema = v.array(eventSchema)

const numbers = v.array(v.number())
const unknownNumbers = v.array(v.nullable(v.number()))
const gapSchema = v.object({
  from: time,
  to: time,
  why: v.exactOptional(v.picklist(['unanswered', 'paused', 'away'])),
})
const stateSchema = v.object({
  status: text,
  startTime: text,
  finishTime: text,
  failedTime: text,
  error: v.nullable(v.object({ code: text, level: text })),
})
const statsSchema = v.object({
  last: unknownNumbers,
  min: v.exactOptional(unknownNumbers),
  max: v.exactOptional(unknownNumbers),
  mean: v.exactOptional(unknownNumbers),
})

/** Lists that stand for one table have to be as long as each other. */
const stepSchema = v.pipe(
  v.object({
    ended: v.boolean(),
    times: numbers,
    ends: v.exactOptional(numbers),
    counts: v.exactOptional(numbers),
    columns: v.array(v.tuple([v.picklist(STEP_COLUMNS), statsSchema])),
  }),
  v.check(({ times }) => times.every((at, i) => i === 0 || at > (times[i - 1] ?? at)), 'times that go forward'),
  v.check(({ times, ends, counts, columns }) => {
    const lists = [ends, counts, ...columns.flatMap(([, { last, min, max, mean }]) => [last, min, max, mean])]
    return lists.every((list) => list === undefined || list.length === times.length)
  }, 'lists of one length'),
)

export const beforeSchema = v.object({
  stored: v.object({
    last: time,
    intervalMs: v.pipe(v.number(), v.minValue(1)),
    gaps: v.array(gapSchema),
    steps: v.array(v.tuple([v.string(), stepSchema])),
    states: v.array(v.object({ at: time, step: text, state: v.nullable(stateSchema) })),
    answered: numbers,
  }),
  events: eventsSchema,
})
