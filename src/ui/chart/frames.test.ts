import { describe, expect, test, vi } from 'vitest'
import type { ObservedSamples } from '@/lib/series'
import { createFrameQueue } from './frame-queue'
import { createHub } from './hub'

function frames() {
  const asked: (() => void)[] = []
  const queue = createFrameQueue((turn) => asked.push(turn))
  return { queue, asked, next: () => asked.shift()?.() }
}

describe('the frame queue', () => {
  test('does one piece of work a frame, in the order it came', () => {
    const { queue, next, asked } = frames()
    const done: string[] = []
    const [a, b] = [{}, {}]
    queue.schedule(a, () => done.push('a'))
    queue.schedule(b, () => done.push('b'))
    queue.schedule(a, () => done.push('a again'))
    expect(done).toEqual([])
    next()
    expect(done).toEqual(['a again'])
    next()
    expect(done).toEqual(['a again', 'b'])
    expect(asked).toEqual([])
  })

  test('goes on after work that failed', () => {
    const { queue, next } = frames()
    const second = vi.fn()
    queue.schedule({}, () => {
      throw new Error('broken chart')
    })
    queue.schedule({}, second)
    expect(next).toThrow('broken chart')
    next()
    expect(second).toHaveBeenCalledOnce()
  })

  test('drops what was cancelled', () => {
    const { queue, next } = frames()
    const key = {}
    const work = vi.fn()
    queue.schedule(key, work)
    queue.cancel(key)
    next()
    expect(work).not.toHaveBeenCalled()
  })
})

describe('the hub of a chart', () => {
  function hubOf() {
    const listeners = new Set<() => void>()
    const source = {
      read: (): ObservedSamples => ({
        version: 0,
        times: new Float64Array(0),
        values: () => new Float64Array(0),
        gaps: [],
        silenceMs: null,
      }),
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const { queue, next, asked } = frames()
    return {
      hub: createHub(source, queue),
      listeners,
      next,
      asked,
      sample: () => {
        for (const one of listeners) one()
      },
    }
  }

  test('tells all its parts in one frame, however many samples came', () => {
    const { hub, sample, next } = hubOf()
    const [a, b] = [vi.fn(), vi.fn()]
    hub.subscribe(a)
    hub.subscribe(b)
    sample()
    sample()
    expect(a).not.toHaveBeenCalled()
    next()
    expect([a, b].map((part) => part.mock.calls.length)).toEqual([1, 1])
  })

  test('out of view it waits, and catches up once when it comes into view', () => {
    const { hub, sample, next, asked } = hubOf()
    const part = vi.fn()
    hub.subscribe(part)
    hub.setActive(false)
    sample()
    sample()
    expect(asked).toEqual([])
    hub.setActive(true)
    next()
    expect(part).toHaveBeenCalledOnce()
  })

  test('leaves its source with its last part', () => {
    const { hub, listeners } = hubOf()
    const leave = [hub.subscribe(vi.fn()), hub.subscribe(vi.fn())]
    expect(listeners.size).toBe(1)
    for (const one of leave) one()
    expect(listeners.size).toBe(0)
  })
})
