import { describe, expect, test } from 'vitest'
import { createWorld } from './world'

const AT = Date.UTC(2026, 0, 15, 8, 0, 0)

/** A world whose show the test moves, and what happened in it. */
function worldAt() {
  let now = AT
  const world = createWorld(AT, () => now)
  const happened: string[] = []
  return {
    world,
    happened,
    /** Goes on as the player does: never over what is due. */
    async goTo(seconds: number) {
      const target = AT + seconds * 1000
      do {
        now = Math.min(target, world.nextDue())
        world.fire()
        await Promise.resolve()
      } while (now < target)
    },
    wait: (seconds: number, signal?: AbortSignal) =>
      world.wait(seconds * 1000, signal).then(
        () => happened.push(`waited ${seconds} until ${(world.now() - AT) / 1000}`),
        () => happened.push(`gave up ${seconds}`),
      ),
    deadline(seconds: number) {
      const signal = world.timeout(seconds * 1000)
      signal.addEventListener('abort', () => happened.push(`deadline ${seconds} at ${(world.now() - AT) / 1000}`))
      return signal
    },
  }
}

describe('the time of a world', () => {
  test('is the moment of its scene until it is open, then that of the show', async () => {
    const { world, goTo } = worldAt()
    await goTo(5)
    expect(world.now()).toBe(AT)
    world.open()
    expect(world.now()).toBe(AT + 5000)
  })

  test('what waits comes when it is due, in its order, however far the show goes at once', async () => {
    const { world, happened, goTo, wait } = worldAt()
    world.open()
    void wait(20)
    void wait(3)
    await goTo(600)
    expect(happened).toEqual(['waited 3 until 3', 'waited 20 until 20'])
  })

  test('a deadline comes before an answer that takes longer', async () => {
    const { world, happened, goTo, wait, deadline } = worldAt()
    world.open()
    void wait(20, deadline(15))
    await goTo(600)
    expect(happened).toEqual(['deadline 15 at 15', 'gave up 20'])
  })

  test('no deadline passes because a machine is slow: only while somebody waits', async () => {
    const { world, happened, goTo, deadline } = worldAt()
    world.open()
    deadline(15)
    await goTo(600)
    expect(happened).toEqual([])
    expect(world.nextDue()).toBe(Number.POSITIVE_INFINITY)
  })

  test('it may not pass while something is worked at, unless that waits', () => {
    const { world, wait } = worldAt()
    world.open()
    expect(world.mayPass()).toBe(true)
    const done = world.working()
    expect(world.mayPass()).toBe(false)
    void wait(3)
    expect(world.mayPass()).toBe(true)
    done()
    done()
    expect(world.mayPass()).toBe(true)
  })

  test('who gives up before waits no more', async () => {
    const { world, happened, wait } = worldAt()
    world.open()
    const gone = AbortSignal.abort(new Error('gone'))
    await wait(3, gone)
    expect(happened).toEqual(['gave up 3'])
    expect(world.nextDue()).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('before a world is open nobody waits', () => {
  test.each([
    ['an answer in time comes at once', 3, ['waited 3 until 0']],
    ['one that is too late is none', 20, ['deadline 15 at 0', 'gave up 20']],
  ])('%s', async (_rule, seconds, expected) => {
    const { happened, wait, deadline } = worldAt()
    const signal = deadline(15)
    await wait(seconds, signal)
    expect(happened).toEqual(expected)
  })
})
