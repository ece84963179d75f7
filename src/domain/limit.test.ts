import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LimitInput, limitOf } from './limit'
import type { StepSample } from './samples'

const refs = { srcRpsRef: 10_000, srcRtRef: 1, dstRpsRef: 10_000, dstRtRef: 2 }
type Rates = Pick<StepSample, 'srcRps' | 'dstRps' | 'srcRt' | 'dstRt'>
const normal: Rates = { srcRps: 9900, dstRps: 9900, srcRt: 0.9, dstRt: 1.9 }
const slowTarget: Rates = { srcRps: 3000, dstRps: 3000, srcRt: 0.9, dstRt: 9 }
const slowSource: Rates = { srcRps: 3000, dstRps: 3000, srcRt: 5, dstRt: 1.9 }
const idle: Rates = { srcRps: 0, dstRps: 0, srcRt: 0, dstRt: 0 }

const every10 = (n: number, rates: (i: number) => Rates): StepSample[] =>
  Array.from({ length: n }, (_, i) => ({ at: i * 10_000, ...rates(i) }))
const limit = (samples: readonly StepSample[], change: Partial<LimitInput> = {}) =>
  limitOf({ step: 'FULL_TRANSFER', name: 'FULL_TRANSFER', info: refs, samples, ...change })

describe('what limits it', () => {
  test.each<[string, Rates, Partial<LimitInput>, string, string]>([
    ['rows take longer at the target', slowTarget, {}, 'target', 'slow'],
    ['rows take longer at the source', slowSource, {}, 'source', 'slow'],
    ['the rate is as good as its baseline', normal, {}, 'neither', 'at-baseline'],
    [
      'the rate is good although rows take long',
      { ...slowTarget, srcRps: 11_000, dstRps: 11_000 },
      {},
      'neither',
      'at-baseline',
    ],
    ['the rate is low and rows take no longer', { ...normal, srcRps: 4000, dstRps: 4000 }, {}, 'neither', 'elsewhere'],
    [
      'the settings allow no more',
      { ...normal, srcRps: 4000, dstRps: 4000 },
      { throttleRps: 4100 },
      'neither',
      'throttled',
    ],
    ['rows take longer at both ends', { ...slowTarget, srcRt: 4.5 }, {}, 'unknown', 'both-slow'],
    ['nothing moves', idle, {}, 'unknown', 'nothing-moves'],
    ['there are no baselines', slowTarget, { info: null }, 'unknown', 'no-baseline'],
    [
      'a baseline of zero is none',
      slowTarget,
      { info: { srcRpsRef: 0, srcRtRef: 0, dstRpsRef: 0, dstRtRef: 0 } },
      'unknown',
      'no-baseline',
    ],
    [
      'only the target has a baseline, and is far off',
      slowTarget,
      { info: { ...refs, srcRtRef: null } },
      'target',
      'slow',
    ],
    [
      'only rates have baselines, and are reached',
      normal,
      { info: { ...refs, srcRtRef: null, dstRtRef: null } },
      'neither',
      'at-baseline',
    ],
    [
      'only times have baselines',
      slowTarget,
      { info: { ...refs, srcRpsRef: null, dstRpsRef: null } },
      'target',
      'slow',
    ],
    ['there are no rates', {}, {}, 'unknown', 'no-numbers'],
  ])('%s', (_, rates, change, by, why) => {
    expect(
      limit(
        every10(30, () => rates),
        change,
      ),
    ).toMatchObject({ by, evidence: { why } })
  })

  test('no sample, no answer', () => {
    expect(limit([])).toMatchObject({ by: 'unknown', since: null, evidence: { why: 'no-numbers' } })
  })

  test('one sample is enough for what nobody could doubt only', () => {
    expect(limit(every10(1, () => slowTarget)).by).toBe('target')
    expect(limit(every10(1, () => ({ ...slowTarget, dstRt: 3 })))).toMatchObject({
      by: 'unknown',
      evidence: { why: 'too-early' },
    })
  })
})

test('the numbers that led there', () => {
  expect(limit(every10(30, () => slowTarget)).evidence).toMatchObject({
    sourceTime: 0.9,
    sourceTimeRef: 1,
    targetTime: 9,
    targetTimeRef: 2,
    targetTimeRatio: 4.5,
    targetRps: 3000,
    rateShare: 0.3,
    reads: false,
  })
})

test('a verification reads at both ends (Q-65)', () => {
  expect(
    limit(
      every10(30, () => slowTarget),
      { name: 'FULL_VERIFIER' },
    ),
  ).toMatchObject({ by: 'target', evidence: { reads: true } })
})

describe('since when', () => {
  test('the first sample with it, not the one from which it was sure', () => {
    const { by, since, evidence } = limit(every10(120, (i) => (i < 60 ? normal : slowTarget)))
    expect(by).toBe('target')
    expect(Math.abs((since ?? 0) / 1000 - 600)).toBeLessThanOrEqual(60)
    expect(evidence.sinceOrEarlier).toBe(false)
  })

  test('of what was there all along it says so', () => {
    expect(limit(every10(60, () => slowTarget))).toMatchObject({ since: 0, evidence: { sinceOrEarlier: true } })
  })

  test('a minute of something else, or of nothing, does not interrupt it', () => {
    const given = every10(120, (i) =>
      i < 30 ? normal : i > 60 && i < 67 ? idle : i > 90 && i < 96 ? normal : slowTarget,
    )
    const { by, since } = limit(given)
    expect(by).toBe('target')
    expect((since ?? 0) / 1000).toBeLessThanOrEqual(360)
  })
})

test('single spikes and noise do not turn it', () => {
  const noise = fc.record({
    wobble: fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 120, maxLength: 120 }),
    spikes: fc.array(fc.integer({ min: 0, max: 119 }), { maxLength: 8 }),
  })
  fc.assert(
    fc.property(noise, fc.constantFrom(normal, slowTarget, slowSource), ({ wobble, spikes }, base) => {
      // No two spikes in one minute: half of its samples would be more than a spike.
      const alone = spikes.filter((at) => !spikes.some((other) => other !== at && Math.abs(other - at) < 6))
      const given = every10(120, (i) => {
        const factor = 1 + (wobble[i] ?? 0) / 100
        const spike = alone.includes(i) ? 8 : 1
        return {
          srcRps: Number(base.srcRps) * factor * 1.15,
          dstRps: Number(base.dstRps) * factor * 1.15,
          srcRt: (Number(base.srcRt) / factor) * spike,
          dstRt: (Number(base.dstRt) / factor) * spike,
        }
      })
      const by = base === normal ? 'neither' : base === slowTarget ? 'target' : 'source'
      expect(limit(given)).toMatchObject({ by, since: 0 })
    }),
    { numRuns: 60 },
  )
})

describe('OMS’s own metrics from before the first look tell since when', () => {
  const MINUTES = 60_000
  /** A mean each six minutes, from two hours before the first look on. */
  const means = (rates: (minutesAgo: number) => Rates): StepSample[] =>
    Array.from({ length: 20 }, (_, i) => {
      const ago = (20 - i) * 6
      return { at: -ago * MINUTES, ...rates(ago), averaged: true }
    })
  const seen = every10(12, () => slowTarget)

  test('where they show that it was otherwise before', () => {
    const found = limit([...means((ago) => (ago <= 30 ? slowTarget : normal)), ...seen])
    expect(found).toMatchObject({ by: 'target', since: -30 * MINUTES })
    expect(found.evidence).toMatchObject({ sinceOrEarlier: false, sinceByOms: true })
  })

  test('where it was never otherwise, it may have begun earlier still', () => {
    const found = limit([...means(() => slowTarget), ...seen])
    expect(found).toMatchObject({ since: -120 * MINUTES, evidence: { sinceOrEarlier: true, sinceByOms: true } })
  })

  test('where they say nothing of it, it held in the first look already', () => {
    const found = limit([...means(() => ({ srcRps: null, dstRps: null, srcRt: null, dstRt: null })), ...seen])
    expect(found).toMatchObject({ since: 0, evidence: { sinceOrEarlier: true, sinceByOms: false } })
  })

  test('a single sample of the page is no mean: of few of them only what nobody could doubt is said', () => {
    const slightly: Rates = { ...slowTarget, srcRps: 8000, dstRps: 8000, dstRt: 3 }
    expect(limit([{ at: 0, ...slightly }]).evidence.why).toBe('too-early')
    expect(limit([{ at: 0, ...slightly, averaged: true }]).by).toBe('target')
  })
})
