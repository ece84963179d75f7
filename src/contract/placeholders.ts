import type { Others } from '@/domain/task'

const PLACEHOLDER = /\$\{ ?([\w.-]{1,80}) ?\}|\{\{ ?([\w.-]{1,80}) ?\}\}|\{ ?([\w.-]{1,80}) ?\}/g

/** A filled text longer than this is not worth its placeholders: a context may be as large as the answer. */
const MAX_FILLED = 20_000

/**
 * Fills `${name}`, `{{name}}` and `{name}` from the first context that holds a text, number or flag of this name.
 * Placeholders that no context knows stay as they are, and what was filled in is not looked at again.
 */
export function fillPlaceholders(text: string | null, ...contexts: readonly (Others | null)[]): string | null {
  if (text === null || !text.includes('{') || contexts.every((context) => context === null)) return text
  let room = MAX_FILLED
  const filled = text.replace(PLACEHOLDER, (whole: string, a?: string, b?: string, c?: string) => {
    const value = lookUp(a ?? b ?? c ?? '', contexts) ?? whole
    room -= value.length
    return room < 0 ? whole : value
  })
  return filled
}

function lookUp(name: string, contexts: readonly (Others | null)[]): string | null {
  for (const context of contexts) {
    if (!context || !Object.hasOwn(context, name)) continue
    const value = context[name]
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  }
  return null
}
