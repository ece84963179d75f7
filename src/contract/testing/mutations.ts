import fc from 'fast-check'
import type { Json } from '@/domain/task'
import attributeSamples from '../fixtures/conn-extra-attributes.sample.json'
import sample from '../fixtures/describe-project.sample.json'
import { setOwn } from '../json'
import { bigResponse } from './big-response'
import { envelopeAround, fullErrorDetail, fullTask } from './full-response'

/** Sound answers to start from: the reference's sample, its five extra attributes, a task with all fields, errors. */
export const soundResponses: readonly Json[] = [
  sample as Json,
  envelopeAround([fullTask]),
  envelopeAround(JSON.stringify([fullTask])),
  bigResponse({ tables: 30, databases: 2 }),
  ...Object.values(attributeSamples as Record<string, Json>).map((attributes) =>
    envelopeAround([
      { ...fullTask, sinkConnectInfo: { ...(fullTask.sinkConnectInfo as object), ...(attributes as object) } },
    ]),
  ),
  { success: false, code: 'PARAM_ERROR', message: 'id must not be null', advice: 'give an id', requestId: 'r' },
  { success: false, errorDetail: fullErrorDetail, message: '[CODE]: internal service error' },
]

/** One change at one node; `at` picks the node, whatever the size of the answer. */
interface Mutation {
  readonly at: number
  readonly change: 'replace' | 'delete' | 'add' | 'retype' | 'recase' | 'repeat'
  readonly value: Json
}

/**
 * Values that have hurt before: other types, numbers out of range, names of prototypes, markup, empty and long text.
 * None is a word (`undefined`, `NaN`) that a test of a page looks for as the sign of a fault.
 */
const hurtful: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  null,
  '',
  ' ',
  '2883',
  '-1',
  '1.5',
  '1e400',
  'true',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'SOME_NEW_VALUE',
  '\ud800',
  '2023-07-12T22:33:42',
  'x'.repeat(3000),
  0,
  -0,
  -1,
  0.5,
  1e21,
  Number.POSITIVE_INFINITY,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  JSON.parse('{"__proto__":{"name":"x"},"constructor":null,"toString":1}') as Json,
)

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(1_000_000),
  change: fc.constantFrom('replace', 'delete', 'add', 'retype', 'recase', 'repeat'),
  value: fc.oneof(hurtful, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>),
})

/** One of some answers after one to ten random changes anywhere in it: what a server might send one day. */
export function mutated(answers: readonly Json[]): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.constantFrom(...answers), fc.array(mutation, { minLength: 1, maxLength: 10 }))
    .map(([response, mutations]) => mutations.reduce(mutate, response))
}

/** A sound answer about a task, changed. */
export const mutatedResponse: fc.Arbitrary<Json> = mutated(soundResponses)

type Holder = { [key: string]: Json } | Json[]

/** The answer with one change; the given one is not touched. */
function mutate(response: Json, { at, change, value }: Mutation): Json {
  const root: Json = { root: structuredClone(response) }
  const nodes: { holder: Holder; key: string }[] = []
  collect(root, nodes)
  const node = nodes[at % nodes.length]
  if (node) apply(node.holder, node.key, change, value)
  return (Array.isArray(root) ? root[0] : root.root) ?? null
}

function collect(holder: Json, nodes: { holder: Holder; key: string }[]): void {
  if (typeof holder !== 'object' || holder === null) return
  for (const key of Object.keys(holder)) {
    nodes.push({ holder, key })
    collect(get(holder, key), nodes)
  }
}

function apply(holder: Holder, key: string, change: Mutation['change'], value: Json): void {
  const old = get(holder, key)
  const list = Array.isArray(holder)
  if (change === 'replace') set(holder, key, value)
  else if (change === 'retype') set(holder, key, retyped(old))
  else if (change === 'repeat') set(holder, key, [old, old])
  else if (change === 'add') add(holder, key, value)
  else if (list && change === 'delete') holder.splice(Number(key), 1)
  else if (!list) {
    delete holder[key]
    if (change === 'recase') set(holder, key.charAt(0).toUpperCase() + key.slice(1), old)
  }
}

/** Adds a value to the node if it is a structure, else beside it. */
function add(holder: Holder, key: string, value: Json): void {
  const node = get(holder, key)
  if (Array.isArray(node)) node.push(value)
  else if (typeof node === 'object' && node !== null) set(node, typeof value === 'string' ? value : '__proto__', value)
  else set(holder, Array.isArray(holder) ? String(holder.length) : `${key}New`, value)
}

function get(holder: Holder, key: string): Json {
  return (Array.isArray(holder) ? holder[Number(key)] : holder[key]) ?? null
}

function set(holder: Holder, key: string, value: Json): void {
  if (Array.isArray(holder)) holder[Number(key)] = value
  else setOwn(holder, key, value)
}

/** The same content as another type: texts for numbers and flags, numbers for texts, JSON text for structures. */
function retyped(value: Json): Json {
  if (value === null) return 0
  if (typeof value === 'string') return Number.isNaN(Number(value)) ? value.length : Number(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
