import type { Answer } from './client'
import type { Problem } from './problem'

/** What came of one question. An answer is sent as its text: see docs/history.md for why. */
export type Outcome =
  | ({
      readonly kind: 'answer'
      /** Epoch milliseconds by the server's clock, the same in all tabs. */
      readonly at: number
      /** How often answers are expected, milliseconds. */
      readonly intervalMs: number
    } & Omit<Answer, 'json'>)
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfterSeconds: number | null }

/** Reaches the other tabs of this page, not this one: BroadcastChannel. */
export interface TabBus {
  post(message: unknown): void
  listen(listener: (message: unknown) => void): void
}

/** The part of Web Locks that is needed. */
export interface TabLocks {
  request(name: string, options: { readonly signal: AbortSignal }, held: () => Promise<void>): Promise<void>
}

/** Several tabs on one task: one of them asks and writes, all of them hear the answer. */
export interface TabSharing {
  /** This tab follows the task. */
  join(id: string): void
  leave(id: string): void
  /** Whether this tab keeps the task's history: the leader of several, or each where tabs cannot know of each other. */
  leads(id: string): boolean
  /** Whether this tab is to ask at the interval, instead of waiting for another that does. */
  asks(id: string): boolean
  /** Tells the other tabs what came of a question. */
  tell(id: string, outcome: Outcome): void
  /** Tells the other tabs that a task's history was deleted. */
  tellForgotten(id: string): void
  /** To be called when the page was hidden or shown. */
  shown(): void
  /** Who wants to know; one listener each. */
  on(listeners: TabListeners): void
}

export interface TabListeners {
  readonly outcome?: (id: string, outcome: Outcome) => void
  readonly lead?: (id: string) => void
  /** Another tab begins to follow a task that this one leads: it wants to read what is known. */
  readonly joined?: (id: string) => void
  /** Called while this tab still leads a task that it is about to leave. */
  readonly leaving?: (id: string) => void
  readonly forgotten?: (id: string) => void
}

export interface TabSharingOptions {
  /** Null where the browser has none: then each tab is for itself. */
  readonly bus: TabBus | null
  readonly locks: TabLocks | null
  readonly hidden: () => boolean
  /** Whether answers may be shared. Those to a viewer's own sign-in are for his tab only. */
  readonly open: () => boolean
}

/** Raised when the messages change: tabs of two versions do not hear each other. */
const VERSION = 1

type Message =
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  /** A tab that is seen wants to ask. */
  | { readonly type: 'want' }
  /** A tab begins to follow. */
  | { readonly type: 'joined' }
  /** A hidden tab has come to ask. */
  | { readonly type: 'hidden-lead' }
  | { readonly type: 'forgotten' }

interface Seat {
  leads: boolean
  readonly stop: () => void
}

/**
 * A lock a task elects who asks; the browser gives it to the next tab as soon as its holder is gone, however it went.
 * A hidden tab, whose timers are slow, gives it up for one that is seen.
 */
export function createTabSharing({ bus, locks, hidden, open }: TabSharingOptions): TabSharing {
  const seats = new Map<string, Seat>()
  const listeners: TabListeners[] = []
  const alone = !bus || !locks
  bus?.listen((message) => {
    const read = readMessage(message)
    if (read) hear(read.id, read)
  })

  function post(id: string, message: Message): void {
    bus?.post({ version: VERSION, id, ...message })
  }

  function hear(id: string, message: Message): void {
    const seat = seats.get(id)
    switch (message.type) {
      case 'outcome':
        if (seat && open()) for (const { outcome } of listeners) outcome?.(id, message.outcome)
        break
      case 'want':
        if (seat?.leads && hidden()) queueAgain(id)
        break
      case 'joined':
        if (seat?.leads) for (const { joined } of listeners) joined?.(id)
        break
      case 'hidden-lead':
        if (seat && !seat.leads && !hidden()) post(id, { type: 'want' })
        break
      case 'forgotten':
        for (const { forgotten } of listeners) forgotten?.(id)
        break
    }
  }

  function take(id: string): void {
    if (!locks) return
    const abort = new AbortController()
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    const seat: Seat = {
      leads: false,
      stop() {
        seat.leads = false
        abort.abort()
        release()
      },
    }
    seats.set(id, seat)
    const lead = () => {
      if (seats.get(id) !== seat) return
      seat.leads = true
      if (hidden()) post(id, { type: 'hidden-lead' })
      for (const listener of listeners) listener.lead?.(id)
    }
    locks
      .request(`oms-task-dashboard ${id}`, { signal: abort.signal }, () => {
        lead()
        return until
      })
      // A browser that refuses locks leaves each tab for itself.
      .catch(() => lead())
  }

  function queueAgain(id: string): void {
    seats.get(id)?.stop()
    take(id)
  }

  return {
    join(id) {
      if (alone || seats.has(id)) return
      take(id)
      post(id, { type: 'joined' })
      if (!hidden()) post(id, { type: 'want' })
    },
    leave(id) {
      const seat = seats.get(id)
      if (seat?.leads) for (const { leaving } of listeners) leaving?.(id)
      seats.delete(id)
      seat?.stop()
    },
    leads: (id) => alone || (seats.get(id)?.leads ?? false),
    asks: (id) => alone || !open() || (seats.get(id)?.leads ?? false),
    tell(id, outcome) {
      if (open()) post(id, { type: 'outcome', outcome })
    },
    tellForgotten: (id) => post(id, { type: 'forgotten' }),
    shown() {
      for (const [id, { leads }] of [...seats]) {
        if (hidden() && leads) queueAgain(id)
        if (!hidden() && !leads) post(id, { type: 'want' })
      }
    },
    on: (one) => void listeners.push(one),
  }
}

/** Another version of the page may speak as well. */
function readMessage(message: unknown): (Message & { readonly id: string }) | null {
  if (typeof message !== 'object' || message === null) return null
  const { version, id } = message as Record<string, unknown>
  return version === VERSION && typeof id === 'string' ? (message as Message & { readonly id: string }) : null
}
