import { isRecord } from '@/contract/json'

/** A body whose `data` may have been JSON inside a text. */
export interface OpenedBody {
  /** The body as text, `data` as JSON like the rest. */
  readonly text: string
  /** What that field was called; null where the body is as it came. */
  readonly field: string | null
}

const LOOKS_LIKE_IT = /"data"\s*:\s*"\s*(?:\[|\{)/i

/**
 * Opens `data` where a server sent it as JSON inside a text, so that it can be told by what changed. A text that would
 * not come out of `closeData` as it was stays closed: nothing of it may be lost.
 * @throws SyntaxError where the body looks like it and is no JSON
 */
export function openData(body: string): OpenedBody {
  const closed = { text: body, field: null }
  if (!LOOKS_LIKE_IT.test(body)) return closed
  const record: unknown = JSON.parse(body)
  if (!isRecord(record)) return closed
  const field = Object.keys(record).find((name) => name.toLowerCase() === 'data')
  const data = field === undefined ? null : record[field]
  if (field === undefined || typeof data !== 'string' || !comesBack(data)) return closed
  const fields = Object.entries(record).map(
    ([name, value]) => `${JSON.stringify(name)}:${name === field ? data : JSON.stringify(value)}`,
  )
  return { text: `{${fields.join(',')}}`, field }
}

/** A body with a field as JSON inside a text, as it was before `openData`. */
export function closeData(body: unknown, field: string | null): unknown {
  if (field === null || !isRecord(body) || !Object.hasOwn(body, field)) return body
  return { ...body, [field]: JSON.stringify(body[field]) }
}

function comesBack(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && JSON.stringify(value) === text
  } catch {
    return false
  }
}
