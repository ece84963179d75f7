import * as v from 'valibot'
import { isRecord } from '@/contract/json'
import { FORMAT, FORMAT_VERSION, type Header } from '../format'
import { FaultError } from './fault'
import { parseLine, placeOfIssue } from './read-line'
import { headerSchema } from './schemas'

/** So many characters of a first line tell whether it is that of a recording. */
export const ENOUGH_TO_TELL = 200

const BEGINS = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`)

/** Whether a text begins as a recording does. */
export function isRecordingStart(text: string): boolean {
  return BEGINS.test(text.slice(0, ENOUGH_TO_TELL))
}

const OTHER_LINE = /^\s*\{\s*"(?:t"\s*:\s*\d+\s*,\s*"(?:i|x|e|p|action)"\s*:|before"\s*:\s*\{\s*"stored")/

/** Whether a text begins with another line of a recording than the first. */
export function isHeaderless(text: string): boolean {
  return OTHER_LINE.test(text.slice(0, ENOUGH_TO_TELL))
}

/** Reads the first line. @throws FaultError */
export function readHeader(text: string): Header {
  const line = parseLine(text, 1)
  const version = isRecord(line) ? line.version : null
  if (typeof version === 'number' && version > FORMAT_VERSION) throw new FaultError({ kind: 'newer', version })
  const read = v.safeParse(headerSchema, line, { abortEarly: true })
  if (!read.success) throw new FaultError({ kind: 'header', ...placeOfIssue(read.issues[0], '') })
  return read.output
}
