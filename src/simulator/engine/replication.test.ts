import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playReplication } from './replication'

const SPEC = { seed: 3, start: 10_000, from: 1000, speed: 4 }

test('a checkpoint never moves back and is never later than its sample, nor the sample later than now', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.double({ min: 0.2, max: 10, noNaN: true }),
      fc.nat(20_000),
      fc.nat(500),
      (seed, speed, t, dt) => {
        const replication = playReplication({ ...SPEC, seed, slowdowns: [{ from: 12_000, to: 15_000, speed }] })
        const first = replication.at(SPEC.start + t)
        const second = replication.at(SPEC.start + t + dt)
        expect(second.checkpoint).toBeGreaterThanOrEqual(first.checkpoint)
        expect(first.checkpoint).toBeLessThanOrEqual(first.sampled)
        expect(first.sampled).toBeLessThanOrEqual(SPEC.start + t)
        expect(SPEC.start + t - first.sampled).toBeLessThan(10)
      },
    ),
    { numRuns: 60 },
  )
})

test('the backlog is there at the start, drains at the given speed, and then the delay is a few seconds', () => {
  const replication = playReplication(SPEC)
  const delay = (at: number) => {
    const { checkpoint, sampled } = replication.at(at)
    return sampled - checkpoint
  }
  expect(delay(SPEC.start)).toBe(9000)
  const caughtUp = replication.caughtUp ?? 0
  expect(caughtUp).toBeGreaterThan(SPEC.start + 0.8 * (9000 / 3))
  expect(caughtUp).toBeLessThan(SPEC.start + 1.2 * (9000 / 3))
  expect(delay(caughtUp - 100)).toBeGreaterThan(60)
  for (let t = 0; t < 3000; t += 10) expect(delay(caughtUp + t)).toBeLessThanOrEqual(6)
})

test('the delay grows while changes are applied too slowly', () => {
  const from = 14_000
  const replication = playReplication({ ...SPEC, slowdowns: [{ from, to: from + 2000, speed: 0.5 }] })
  const { checkpoint, sampled } = replication.at(from + 2000)
  expect(sampled - checkpoint).toBeGreaterThan(800)
  expect(sampled - checkpoint).toBeLessThan(1200)
})

test('where sampling stops, checkpoint and sample time freeze together', () => {
  const replication = playReplication({ ...SPEC, sampledUntil: 20_000 })
  expect(replication.at(60_000)).toEqual(replication.at(20_000))
})

test('what never catches up says so', () => {
  expect(playReplication({ ...SPEC, speed: 0.8 }).caughtUp).toBeNull()
})

test('a link with a floor is that much behind at its best, and no more', () => {
  const replication = playReplication({ ...SPEC, floor: 15 })
  const from = replication.caughtUp ?? 0
  const delays = Array.from({ length: 200 }, (_, i) => replication.at(from + 10 * i)).map(
    ({ sampled, checkpoint }) => sampled - checkpoint,
  )
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(13)
  expect(Math.max(...delays)).toBeLessThanOrEqual(18)
})

test('where the source’s clock is ahead, each checkpoint is later by that much', () => {
  const at = SPEC.start + 6000
  const ahead = playReplication({ ...SPEC, sourceAhead: 95 }).at(at)
  expect(ahead).toEqual({ ...ahead, checkpoint: playReplication(SPEC).at(at).checkpoint + 95 })
})

test('while the source is quiet the checkpoint stands and is sampled on, and afterwards there is nothing to catch up with', () => {
  const quiet = { every: 1500, seconds: 480 }
  const replication = playReplication({ ...SPEC, from: 9900, quiet })
  const before = replication.at(SPEC.start + 3000 + 1010)
  const during = replication.at(SPEC.start + 3000 + 1490)
  const after = replication.at(SPEC.start + 3000 + 1500)
  expect(during.checkpoint).toBe(before.checkpoint)
  expect(during.sampled).toBe(before.sampled + 480)
  expect(after.sampled - after.checkpoint).toBeLessThanOrEqual(6)
})
