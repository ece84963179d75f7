import { type Services, useServices } from '@/features/shared/services'

/** A label that was seen on some task, or is asked for. */
export interface KnownLabel {
  readonly id: string
  /** Null while no task with it was seen. */
  readonly name: string | null
}

/** What the list remembers of a visit, for who comes back to it from another page. Nothing of it is stored. */
export interface ListMemory {
  /** The task that was opened last from the list; null before. */
  lastOpened: string | null
  /** The labels that were seen on tasks. */
  labels: readonly KnownLabel[]
}

const memories = new WeakMap<Services, ListMemory>()

/** The memory of this page: it goes with the services, so that another OMS, stage or test begins with none. */
export function useListMemory(): ListMemory {
  const services = useServices()
  const known = memories.get(services)
  if (known) return known
  const made: ListMemory = { lastOpened: null, labels: [] }
  memories.set(services, made)
  return made
}
