import type { Header, OtherLine } from '../format'
import { openStored } from '../stored'
import { createAnswerStore } from './answer-store'
import { type Fault, FaultError } from './fault'
import { readHeader } from './read-header'
import { isSameAgain, type ReadLine, readLine } from './read-line'
import type { Before, Moment, PassedOver, Recording } from './recording'

/** Reads a recording line by line. */
export interface RecordingReader {
  /** @returns false when it does not want more: at its end, or where it broke */
  read(line: string): boolean
  /**
   * What was read.
   * @param fault why no more came, should the file be damaged or have been cut off
   */
  finish(fault?: Fault | null): Recording | Fault
}

/** Makes one. What comes after a fault is not looked at: it may rest on what could not be read. */
export function createRecordingReader(): RecordingReader {
  const answers = createAnswerStore()
  const moments: Moment[] = []
  const others: OtherLine[] = []
  let header: Header | null = null
  let before: Before | null = null
  let lines = 0
  /** Those that are neither empty nor there again: what a file counts itself. */
  let counted = 0
  /** The last one of these, and its place. */
  let previous = { text: '', line: 0 }
  let passedOver: PassedOver = { unknown: 0, repeated: 0, firstRepeated: null }
  /** Whether all that have a time have a number too. */
  let isNumbered = true
  let last = 0
  let isEnded = false
  let stop: Fault | null = null

  function take({ line, before: told }: ReadLine): void {
    const there = counted - 1
    if (told !== null && told > there) throw new FaultError({ kind: 'missing', line: lines, missing: told - there })
    if (told !== null && told < there) throw new FaultError({ kind: 'surplus', line: lines, told, there })
    if (!line) {
      passedOver = { ...passedOver, unknown: passedOver.unknown + 1 }
      return
    }
    if ('end' in line) {
      isEnded = true
      if (line.end !== there) throw new FaultError({ kind: 'count', line: lines, told: line.end, there, isNumbered })
      return
    }
    if ('before' in line) {
      if (lines !== 2) throw new FaultError({ kind: 'shape', line: lines, path: 'before', expected: 'line 2' })
      before = { stored: openStored(line.before.stored), events: line.before.events }
      return
    }
    isNumbered &&= told !== null
    const { t: at } = line
    if (at < last) throw new FaultError({ kind: 'time', line: lines, at, before: last })
    if ('a' in line) answers.addWhole(line.a, line.text)
    else if ('d' in line) {
      const misfit = answers.addChanges(line.d, line.text)
      if (misfit !== null) throw new FaultError({ kind: 'patch', line: lines, path: misfit })
    }
    last = at
    if ('action' in line) others.push(line)
    else if ('x' in line) moments.push({ kind: 'problem', at, problem: line.x, retryAfterSeconds: line.retry ?? null })
    else if ('e' in line) moments.push({ kind: 'events', at, events: line.e })
    else if ('p' in line) moments.push({ kind: 'paused', at })
    else {
      const aside = line.aside && { aside: line.aside }
      moments.push({ kind: 'answer', at, intervalMs: line.i, index: answers.size - 1, ...aside })
    }
  }

  return {
    read(text) {
      lines += 1
      // A line left empty, as by an editor at the end, says nothing.
      if (text.trim() === '') return true
      if (text === previous.text && isSameAgain(text)) {
        const { repeated, firstRepeated } = passedOver
        passedOver = { ...passedOver, repeated: repeated + 1, firstRepeated: firstRepeated ?? previous.line }
        return true
      }
      counted += 1
      previous = { text, line: lines }
      try {
        if (header) take(readLine(text, lines))
        else header = readHeader(text)
      } catch (error) {
        if (!(error instanceof FaultError)) throw error
        stop = error.fault
      }
      return stop === null && !isEnded
    },
    finish(fault = null) {
      // What is unpacked from damaged data may break before the data is found to be damaged.
      if (fault?.kind === 'gzip' && stop !== null && 'line' in stop) stop = { ...fault, line: stop.line - 1 }
      const end = stop ?? (isEnded ? null : (fault ?? { kind: 'cut', line: lines }))
      if (!header) return end ?? { kind: 'empty' }
      const isPlayable = moments.some(({ kind }) => kind === 'answer' || kind === 'problem')
      // What broke before there was anything to show is the reason why there is nothing.
      if (!isPlayable) return end && end.kind !== 'cut' ? end : { kind: 'no-answers' }
      return {
        header,
        before,
        moments,
        answers: answers.size,
        body: (index) => answers.body(index),
        opened: (index) => answers.opened(index),
        others,
        stop: end,
        passedOver,
      }
    },
  }
}
