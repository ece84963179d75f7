import { partsOf } from '../apply'
import { pathTo } from '../diff'
import type { Change, Masked, TimedLine } from '../format'
import { learnHost } from './addresses'
import { isKnownField, ruleOf } from './fields'
import { isFixedWord } from './fixed-words'
import type { Rule } from './kinds'
import { maskFreeText, maskText } from './mask-text'
import { createNames, type Names } from './names'

/** Hides names in the lines of one file, each by the same pseudonym everywhere. */
export interface Masks {
  /** Makes known which names there are: to be called with all lines before the first is masked. */
  learn(line: TimedLine): void
  line<L extends TimedLine>(line: L): L
}

/** A place in a body, for all that stands at the same names. */
interface Place {
  readonly rule: Rule
  child(name: string): Place
}

export function createMasks(masked: readonly Masked[]): Masks {
  const names = createNames(masked)
  const learning = learner(names)
  const task = placeAt([], true)
  const other = placeAt([], false)

  function maskLine<L extends TimedLine>(line: L, by: Names): L {
    const next: Record<string, unknown> = { ...line }
    if ('a' in line) next.a = walk(line.a, task, by)
    if ('d' in line) next.d = line.d.map((change) => maskChange(change, task, by))
    if ('x' in line) next.x = walk(line.x, other, by)
    if ('q' in line) next.q = walk(line.q, other, by)
    if ('o' in line) next.o = walk(line.o, other, by)
    return next as unknown as L
  }

  return {
    learn: (line) => void maskLine(line, learning),
    line: (line) => maskLine(line, names),
  }
}

/** Takes up each name and gives it back. */
function learner(names: Names): Names {
  return {
    ...names,
    of(name, kind) {
      if (kind === 'host') learnHost(name, names)
      else names.learn(name, kind)
      return name
    },
  }
}

function placeAt(path: readonly string[], isTask: boolean): Place {
  const children = new Map<string, Place>()
  const rule = ruleOf(path, isTask)
  return {
    rule,
    child(name) {
      const child = children.get(name) ?? placeAt([...path, name], isTask)
      children.set(name, child)
      return child
    },
  }
}

function walk(value: unknown, place: Place, names: Names): unknown {
  if (typeof value === 'string') return maskString(value, place, names)
  if (Array.isArray(value)) return value.map((entry) => walk(entry, place, names))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(
    ([key, field]) => [maskKey(key, place, names), walk(field, place.child(key), names)] as const,
  )
  return Object.fromEntries(fields)
}

/** JSON in a text, as some servers send the whole task, is looked into. */
function maskString(text: string, place: Place, names: Names): string {
  if (/^\s*[[{]/.test(text) && place.rule.how !== 'keep') {
    try {
      return JSON.stringify(walk(JSON.parse(text), place, names))
    } catch {
      // It only looks like it.
    }
  }
  return maskText(text, place.rule, names)
}

function maskKey(key: string, { rule }: Place, names: Names): string {
  if (isKnownField(key) || (rule.words && isFixedWord(key))) return key
  return rule.how === 'pattern' ? maskText(key, rule, names) : maskFreeText(key, names)
}

function maskChange(change: Change, root: Place, names: Names): Change {
  let place = root
  let path = ''
  for (const part of partsOf(change.path)) {
    const isPlace = /^\d+$/.test(part)
    path = pathTo(path, isPlace ? part : maskKey(part, place, names))
    if (!isPlace) place = place.child(part)
  }
  return change.op === 'remove' ? { ...change, path } : { ...change, path, value: walk(change.value, place, names) }
}
