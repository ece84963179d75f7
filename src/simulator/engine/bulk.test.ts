import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BulkSpec, playBulk, SAMPLING_SECONDS } from './bulk'

const SPEC: BulkSpec = {
  seed: 5,
  rows: 20_000_000,
  source: { workers: 16, msPerRow: 0.8, bytesPerRow: 650 },
  target: { workers: 32, msPerRow: 3, bytesPerRow: 620 },
}

const side = fc.record({
  workers: fc.integer({ min: 1, max: 64 }),
  msPerRow: fc.double({ min: 0.2, max: 20, noNaN: true }),
  bytesPerRow: fc.integer({ min: 20, max: 5000 }),
})
const specs: fc.Arbitrary<BulkSpec> = fc.record({
  seed: fc.integer(),
  rows: fc.integer({ min: 1, max: 3_000_000 }),
  source: side,
  target: side,
  events: fc.constantFrom(
    [],
    [{ from: 100, to: 400, halt: true }],
    [{ from: 60, to: 600, target: 8 }],
    [{ from: 0, to: 50, source: 3, ramp: 10 }],
  ),
})

test('every row is moved in the end, and none twice', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const bulk = playBulk(spec)
      expect(bulk.at(0).rows).toBe(0)
      expect(bulk.at(bulk.seconds).rows).toBe(spec.rows)
      expect(bulk.at(bulk.seconds - 1).rows).toBeLessThan(spec.rows)
      expect(bulk.rows).toBe(spec.rows)
    }),
    { numRuns: 60 },
  )
})

test('rows are the integral of the rate: each period moves the rows that its rate says', () => {
  fc.assert(
    fc.property(specs, fc.nat(), (spec, n) => {
      const bulk = playBulk(spec)
      const periods = Math.floor((bulk.seconds - 1) / SAMPLING_SECONDS)
      const period = periods === 0 ? 0 : n % periods
      const before = bulk.at(period * SAMPLING_SECONDS)
      const after = bulk.at((period + 1) * SAMPLING_SECONDS)
      const last = (period + 1) * SAMPLING_SECONDS >= bulk.seconds
      if (!last) expect(Math.abs(after.rows - before.rows - after.dstRps * SAMPLING_SECONDS)).toBeLessThanOrEqual(5)
      expect(after.rows).toBeGreaterThanOrEqual(before.rows)
    }),
    { numRuns: 100 },
  )
})

test('what was read is never less than what was written, and at most a second ahead', () => {
  const bulk = playBulk(SPEC)
  let read = 0
  let written = 0
  for (let t = SAMPLING_SECONDS; t < bulk.seconds; t += SAMPLING_SECONDS) {
    const { srcRps, dstRps } = bulk.at(t)
    read += srcRps
    written += dstRps
    expect((read - written) * SAMPLING_SECONDS).toBeLessThan(dstRps + t)
    expect((read - written) * SAMPLING_SECONDS).toBeGreaterThan(-t)
  }
})

test('time per row times rate is a whole number of workers, no more than there are', () => {
  fc.assert(
    fc.property(specs, fc.nat(), (spec, n) => {
      const bulk = playBulk(spec)
      const { srcRps, srcRt, dstRps, dstRt } = bulk.at(n % bulk.seconds)
      for (const [rps, rt, workers] of [
        [srcRps, srcRt, spec.source.workers],
        [dstRps, dstRt, spec.target.workers],
      ] as const) {
        const busy = (rps * rt) / 1000
        expect(Math.abs(busy - Math.round(busy))).toBeLessThanOrEqual(0.0005 * (rps / 1000) + 1e-9)
        expect(Math.round(busy)).toBeLessThanOrEqual(workers)
        expect(Math.round(busy) > 0).toBe(rps > 0)
      }
    }),
    { numRuns: 100 },
  )
})

test('bytes are rows times a whole row size near the mean of the tables', () => {
  const bulk = playBulk(SPEC)
  for (let t = SAMPLING_SECONDS; t < bulk.seconds; t += 130) {
    const { srcRps, srcIops, dstRps, dstIops } = bulk.at(t)
    if (srcRps > 0) {
      expect(srcIops % srcRps).toBe(0)
      expect(Math.abs(srcIops / srcRps - 650)).toBeLessThan(0.09 * 650)
    }
    expect(dstIops % dstRps).toBe(0)
    expect(Math.abs(dstIops / dstRps - 620)).toBeLessThan(0.09 * 620)
  }
})

describe('events', () => {
  const event = { from: 600, to: 1200 }
  const at = (events: BulkSpec['events'], t: number) => playBulk({ ...SPEC, events: events ?? [] }).at(t)

  test('a slow target raises its time per row and lowers the rate, while the time per row at the source stays', () => {
    const calm = at([], 900)
    const slow = at([{ ...event, target: 5 }], 900)
    expect(slow.dstRt / calm.dstRt).toBeCloseTo(5, 0)
    expect(slow.dstRps).toBeLessThan(calm.dstRps / 4)
    expect(slow.srcRt).toBeLessThan(1.3 * calm.srcRt)
  })

  test('a slow source raises its own time per row and leaves the target waiting', () => {
    const calm = at([], 900)
    const slow = at([{ ...event, source: 6 }], 900)
    expect(slow.srcRt).toBeGreaterThan(4 * calm.srcRt)
    expect(slow.srcRps).toBeLessThan(calm.srcRps)
    expect(slow.dstRt).toBeLessThan(1.3 * calm.dstRt)
  })

  test('a halt moves nothing and has no rates; afterwards it goes on', () => {
    const events = [{ ...event, halt: true }]
    expect(at(events, 900)).toEqual({
      rows: at(events, 610).rows,
      srcRps: 0,
      dstRps: 0,
      srcRt: 0,
      dstRt: 0,
      srcIops: 0,
      dstIops: 0,
    })
    expect(at(events, 1300).rows).toBeGreaterThan(at(events, 900).rows)
  })
})

test('two polls within a sampling period see the same', () => {
  const bulk = playBulk(SPEC)
  expect(bulk.at(509)).toEqual(bulk.at(500))
  expect(bulk.at(510)).not.toEqual(bulk.at(500))
})
