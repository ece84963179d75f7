import { inSlices, type Slicing } from '@/lib/slices'
import type { Course } from './course'

/** Works courses out, each once, when somebody wants to see it, and lets the page breathe in between. */
export interface CourseDesk {
  /** Null: it could not be worked out. Undefined: not yet. */
  readonly get: (id: string) => Course | null | undefined
  /** Asks for a course. Those that are wanted first come first. */
  want(id: string): void
  readonly subscribe: (listener: () => void) => () => void
}

/** @param work may take some ten milliseconds a course */
export function createCourseDesk(work: (id: string) => Course, slicing: Slicing): CourseDesk {
  const done = new Map<string, Course | null>()
  const listeners = new Set<() => void>()
  const wanted = new Set<string>()
  let isBusy = false

  async function workOff(): Promise<void> {
    isBusy = true
    // The page shows first what it has without any course.
    await slicing.breathe()
    while (wanted.size > 0) {
      await inSlices(
        [...wanted],
        (id) => {
          wanted.delete(id)
          done.set(id, worked(id))
          for (const listener of listeners) listener()
        },
        slicing,
      )
    }
    isBusy = false
  }

  function worked(id: string): Course | null {
    try {
      return work(id)
    } catch {
      return null
    }
  }

  return {
    get: (id) => done.get(id),
    want(id) {
      if (done.has(id)) return
      wanted.add(id)
      if (!isBusy) void workOff()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
