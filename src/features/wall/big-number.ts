import type { Estimate } from '@/domain/estimate'
import { numberOf, textOf } from '@/domain/facts'
import type { Trend } from '@/domain/lag-trend'
import type { TaskOverview } from '@/domain/overview'
import type { TaskRow } from '@/features/shared/overview/row'

/** Why there is no number, or what a number leaves open; each has a text. */
export type Why =
  | 'noSince'
  | 'noPercent'
  | 'betweenSteps'
  | 'doneWaiting'
  | 'noFinish'
  | 'estimating'
  | 'overCapacity'
  | 'stale'
  | 'notObserved'
  | 'notATime'
  | 'noSample'
  | 'noLag'
  | 'quiet'
  | 'paused'
  | 'notStarted'
  | 'released'
  | 'unknownStatus'

/** The one number of a tile. All values null where they are not known; times are epoch milliseconds. */
export interface BigNumber {
  /** What it counts: seconds of a length of time, percent, or a moment. */
  readonly unit: 'seconds' | 'percent' | 'moment'
  readonly value: number | null
  /** Where a delay goes. */
  readonly trend: Trend | null
  /** Since when it holds; `orEarlier` where it may have before anybody looked. */
  readonly since: { readonly ms: number; readonly orEarlier: boolean } | null
  /** Where it stands, percent, beside a number that is none. */
  readonly at: number | null
  /** When it will be done or caught up. */
  readonly finish: { readonly low: number; readonly high: number } | null
  /** The most that a delay may be, seconds, where it is not known. */
  readonly upTo: number | null
  readonly why: Why | null
}

const NONE: BigNumber = {
  unit: 'seconds',
  value: null,
  trend: null,
  since: null,
  at: null,
  finish: null,
  upTo: null,
  why: null,
}

/**
 * The number that matters now: of what broke or waits for how long, of what moves how far it is, of what follows changes
 * how far it is behind.
 * @param now epoch milliseconds by the server's clock.
 * @param finishedMs when the task ended, epoch milliseconds; null where OMS did not say.
 */
export function bigNumberOf(
  row: Pick<TaskRow, 'overview' | 'at'>,
  now: number,
  finishedMs: number | null = null,
): BigNumber {
  const { verdict, percent } = row.overview
  switch (verdict.kind) {
    case 'failed':
    case 'broken':
    case 'stalled':
    case 'waiting-for-operator':
      return sinceNumber(row, now)
    case 'moving':
    case 'verifying':
      return progressNumber(row)
    case 'falling-behind':
    case 'catching-up':
    case 'in-sync':
      return lagNumber(row)
    case 'delay-unknown':
      return {
        ...NONE,
        upTo: lagOf(row)?.trueLagSeconds ?? null,
        why: DELAY_WHY[textOf(verdict.evidence, 'reason') ?? ''] ?? 'noLag',
      }
    case 'paused':
      return standing(numberOf(verdict.evidence, 'percent') ?? percent, 'paused')
    case 'finished':
      return finishedMs === null ? standing(100, null) : { ...NONE, unit: 'moment', value: finishedMs }
    case 'not-started':
      return { ...NONE, why: 'notStarted' }
    case 'released':
      return { ...NONE, why: 'released' }
    default:
      return { ...NONE, why: 'unknownStatus' }
  }
}

const DELAY_WHY: Readonly<Record<string, Why>> = {
  stale: 'stale',
  'not-observed': 'notObserved',
  'not-a-time': 'notATime',
  'no-sample': 'noSample',
}

function standing(percent: number | null, why: Why | null): BigNumber {
  return { ...NONE, unit: 'percent', value: percent, why }
}

function sinceNumber({ overview }: Pick<TaskRow, 'overview'>, now: number): BigNumber {
  const { verdict, percent } = overview
  const at = verdict.kind === 'waiting-for-operator' ? null : (numberOf(verdict.evidence, 'percent') ?? percent)
  const ms = verdict.since ?? overview.since
  if (ms === null) return standing(at, 'noSince')
  const since = { ms, orEarlier: verdict.evidence.sinceOrEarlier === true }
  return { ...NONE, value: calm(Math.max(0, (now - ms) / 1000)), since, at }
}

/** By the minute: seconds that tick across the room say nothing, and draw the eye from what does. */
function calm(seconds: number): number {
  return seconds < 60 ? seconds : Math.floor(seconds / 60) * 60
}

function progressNumber({ overview }: Pick<TaskRow, 'overview'>): BigNumber {
  const { verdict, percent, finish } = overview
  const facts = verdict.evidence
  if (facts.betweenSteps === true) return { ...NONE, why: 'betweenSteps' }
  const value = numberOf(facts, 'percent') ?? percent
  if (facts.done === true) return standing(value, 'doneWaiting')
  if (finish?.state === 'known') return { ...standing(value, null), finish: { low: finish.low, high: finish.high } }
  return standing(value, value === null ? 'noPercent' : whyNoFinish(finish))
}

function whyNoFinish(finish: Estimate | null): Why {
  if (finish === null || finish.state === 'known') return 'noFinish'
  if (finish.why === 'over-capacity') return 'overCapacity'
  return finish.state === 'estimating' ? 'estimating' : 'noFinish'
}

/** The lag of the step that the verdict is about; null where there is none. */
function lagOf({ overview: { verdict, lag } }: Pick<TaskRow, 'overview'>): TaskOverview['lag'] {
  return lag !== null && lag.step === verdict.step ? lag : null
}

/** The delay is the one that OMS measured, as the list says it: it stands still until OMS measures again. */
function lagNumber(row: Pick<TaskRow, 'overview' | 'at'>): BigNumber {
  const { verdict } = row.overview
  const own = lagOf(row)
  const value = own?.delaySeconds ?? numberOf(verdict.evidence, 'delaySeconds')
  if (value === null) return { ...NONE, upTo: own?.trueLagSeconds ?? null, why: 'noLag' }
  if (verdict.evidence.quiet === 'yes') return { ...NONE, value, why: 'quiet' }
  const behind = verdict.kind === 'in-sync' ? undefined : own?.catchUp
  const inMs = (seconds: number) => row.at + seconds * 1000
  const finish = behind?.state === 'known' ? { low: inMs(behind.low), high: inMs(behind.high) } : null
  return { ...NONE, value, trend: own?.trend ?? null, finish }
}
