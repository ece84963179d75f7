import { dequal } from 'dequal/lite'
import type { Translate } from '@/i18n/keys'
import type { Format } from '@/lib/format'
import type { FaultKindSpec } from '@/simulator/faults'
import { PATIENCE_SECONDS } from '../patience'
import type { Course, FaultStretch } from './course'

/** What goes wrong, in a few words: "OMS is away", "HTTP 502". */
export function faultWords(fault: FaultKindSpec, t: Translate): string {
  switch (fault.kind) {
    case 'error':
    case 'denied':
    case 'busy':
      return t('demo.fault.http', { status: fault.status })
    case 'slow':
      return t(fault.delay > PATIENCE_SECONDS ? 'demo.fault.hangs' : 'demo.fault.slow')
    case 'oms-error':
      return t('demo.fault.oms-error', { code: fault.code })
    default:
      return t(`demo.fault.${fault.kind}`)
  }
}

/**
 * The faults of a course, each where it is for the first time; the last one says when all of them come again. What
 * goes wrong all along is told at the end.
 */
export function faultPieces({ faults, span }: Course, { t, format }: { t: Translate; format: Format }) {
  const firsts = faults.filter((one, index) => faults.findIndex((other) => isSame(one, other)) === index)
  return firsts.map((first, index) => {
    const { fault, from, to } = first
    const word = faultWords(fault, t)
    if (from <= 0 && to >= span) return { from: span, text: t('demo.course.faultThroughout', { fault: word }) }
    const values = { fault: word, from: length(from, format), duration: length(to - from, format) }
    const next = index === firsts.length - 1 ? faults.find((one) => one !== first && isSame(one, first)) : undefined
    const text = next
      ? t('demo.course.faultAgain', { ...values, every: length(next.from - from, format) })
      : t('demo.course.fault', values)
    return { from, text }
  })
}

function isSame(one: FaultStretch, other: FaultStretch): boolean {
  return dequal(one.fault, other.fault)
}

function length(seconds: number, format: Format): string {
  return format.duration(rounded(seconds))
}

/** Whole minutes, where it is about more than a few of them. */
export function rounded(seconds: number, round = Math.round): number {
  return seconds < 300 ? seconds : 60 * round(seconds / 60)
}
