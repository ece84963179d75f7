/** What may happen to the answers of one task on their way: faults of the network, of a gateway, or of OMS itself. */

/** A fault, and what is special about it. */
export type FaultKindSpec =
  /** The answer comes `delay` seconds late; more than the page waits (15 s) is no answer at all. */
  | { readonly kind: 'slow'; readonly delay: number }
  /** HTTP 500 from OMS, or 502 and 504 from the gateway before it. */
  | { readonly kind: 'error'; readonly status: 500 | 502 | 504 }
  /** A login page in place of JSON. */
  | { readonly kind: 'html' }
  /** Nobody answers. */
  | { readonly kind: 'outage' }
  /** The server's clock is wrong by `ahead` seconds, and with it every time that it says: Date, gmt fields, steps, samples. */
  | { readonly kind: 'clock'; readonly ahead: number }
  /** Reachable for `up` seconds, then not for `down` seconds, and so on. */
  | { readonly kind: 'flapping'; readonly up: number; readonly down: number }
  /** The JSON ends in its middle. */
  | { readonly kind: 'truncated' }
  /** HTTP 200 without a body. */
  | { readonly kind: 'empty' }
  /** The caller is not known (401), or may not (403). */
  | { readonly kind: 'denied'; readonly status: 401 | 403 }
  /** Too many questions (429) or a restart (503), with the wish to be asked later, in seconds. */
  | { readonly kind: 'busy'; readonly status: 429 | 503; readonly retryAfter: number }
  /** HTTP 200 with success false, in the older or the newer style (facts 1.6). */
  | {
      readonly kind: 'oms-error'
      readonly code: 'EXECUTOR_THREAD_POOL_BUSY' | 'INNER_ERROR'
      readonly style: 'old' | 'new'
    }
  /** A good answer, but of the task `id`. */
  | { readonly kind: 'other-task'; readonly id: string }

/** The codes of the faults. */
export type FaultKind = FaultKindSpec['kind']

/** All of them. */
export const FAULT_KINDS = [
  'slow',
  'error',
  'html',
  'outage',
  'clock',
  'flapping',
  'truncated',
  'empty',
  'denied',
  'busy',
  'oms-error',
  'other-task',
] as const satisfies readonly FaultKind[]

/** A fault and when it lasts: `from` seconds since the life began, for `seconds`. */
export type Fault = FaultKindSpec & { readonly from: number; readonly seconds: number }

/** What is to be done to an answer. */
export interface Disturbance {
  /** Seconds by which the server's clock is wrong. */
  readonly ahead: number
  /** Seconds that the answer is late. */
  readonly delay: number
  /** What comes in place of the answer. */
  readonly instead: Fault | null
}

/** What the faults do at `at` seconds since the life began. Clocks and delays add up; of the others the first counts. */
export function disturbanceAt(faults: readonly Fault[], at: number): Disturbance {
  const on = faults.filter(({ from, seconds }) => at >= from && at < from + seconds)
  const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
  return {
    ahead: sum(on.map((fault) => (fault.kind === 'clock' ? fault.ahead : 0))),
    delay: sum(on.map((fault) => (fault.kind === 'slow' ? fault.delay : 0))),
    instead: on.find((fault) => replaces(fault, at)) ?? null,
  }
}

function replaces(fault: Fault, at: number): boolean {
  if (fault.kind === 'slow' || fault.kind === 'clock') return false
  return fault.kind !== 'flapping' || (at - fault.from) % (fault.up + fault.down) >= fault.up
}
