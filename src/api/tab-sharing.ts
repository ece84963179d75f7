import type { BackgroundSeats } from './background-seats'
import type { Answer } from './client'
import type { Problem } from './problem'
import { lockOf, type TabLocks } from './tab-locks'

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

/** Several tabs on one task: one of them asks and writes, all of them hear the answer. */
export interface TabSharing {
  /** This tab follows the task. */
  join(id: string): void
  leave(id: string): void
  /**
   * An overview of this tab tells of these tasks, and of no others any more: those that no tab follows are this tab's to
   * write. To be called again when they change, and now and then, since a task may have become free.
   */
  watch(ids: readonly string[]): void
  /** Whether this tab keeps the task's history: the leader of several, or each where tabs cannot know of each other. */
  leads(id: string): boolean
  /** Whether this tab is to ask at the interval, instead of waiting for another that does: only one that follows the task, too. */
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
  /** Called while this tab still leads a task that it is about to leave, or to leave to another. */
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
  /** Epoch milliseconds by this machine's clock. */
  readonly now?: () => number
}

/** Raised when the messages change: tabs of two versions do not hear each other. */
const VERSION = 1

type Message =
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  /** A tab that is seen wants to ask. */
  | { readonly type: 'want' }
  /** A tab begins to follow. */
  | { readonly type: 'joined' }
  /** A tab asks for all that follow, and not only for an overview. */
  | { readonly type: 'leads' }
  /** A hidden tab has come to ask. */
  | { readonly type: 'hidden-lead' }
  | { readonly type: 'forgotten' }

interface Seat {
  leads: boolean
  /** Whether another tab said that it asks: an overview that has the lock until it hears of this tab does not. */
  isLed: boolean
  readonly stop: () => void
}

/**
 * A lock a task elects who asks; the browser gives it to the next tab as soon as its holder is gone, however it went.
 * A hidden tab, whose timers are slow, gives it up for one that is seen.
 */
export function createTabSharing({ bus, locks, hidden, open, now = Date.now }: TabSharingOptions): TabSharing {
  const seats = new Map<string, Seat>()
  const listeners: TabListeners[] = []
  const alone = !bus || !locks
  let background: BackgroundSeats | null = null
  let watched: readonly string[] | null = null
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
        background?.yieldTo(id)
        if (seat?.leads && hidden()) queueAgain(id)
        break
      case 'joined':
        background?.yieldTo(id)
        if (!seat?.leads) break
        post(id, { type: 'leads' })
        for (const { joined } of listeners) joined?.(id)
        break
      case 'leads':
        if (seat) seat.isLed = true
        break
      case 'hidden-lead':
        if (seat && !seat.leads && !hidden()) post(id, { type: 'want' })
        break
      case 'forgotten':
        for (const { forgotten } of listeners) forgotten?.(id)
        break
    }
  }

  function tellLead(id: string): void {
    for (const { lead } of listeners) lead?.(id)
  }

  function tellLeaving(id: string): void {
    for (const { leaving } of listeners) leaving?.(id)
  }

  function take(id: string): void {
    const handedOver = background?.handOver(id)
    if (handedOver) {
      const seat: Seat = { leads: true, isLed: false, stop: handedOver }
      seats.set(id, seat)
      post(id, { type: 'leads' })
      return
    }
    if (!locks) return
    const abort = new AbortController()
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    const seat: Seat = {
      leads: false,
      isLed: false,
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
      post(id, { type: 'leads' })
      if (hidden()) post(id, { type: 'hidden-lead' })
      tellLead(id)
    }
    locks
      .request(lockOf(id), { signal: abort.signal }, () => {
        lead()
        return until
      })
      // A browser that refuses locks leaves each tab for itself.
      .catch(() => lead())
  }

  /** Its code comes with the first overview. */
  async function openSeats(): Promise<void> {
    if (!locks) return
    const { createBackgroundSeats } = await import('./background-seats')
    background ??= createBackgroundSeats({
      locks,
      now,
      isSeated: (id) => seats.has(id),
      onHeld: tellLead,
      onLeaving: tellLeaving,
    })
    background.watch(watched ?? [])
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
      if (seat?.leads) tellLeaving(id)
      seats.delete(id)
      seat?.stop()
    },
    watch(ids) {
      if (alone) return
      watched = ids
      if (background) background.watch(ids)
      // What is only given up needs no code.
      else if (ids.length > 0) void openSeats().catch(() => undefined)
    },
    leads: (id) => alone || seats.get(id)?.leads || (background?.holds(id) ?? false),
    asks(id) {
      const seat = seats.get(id)
      return alone || !open() || (seat !== undefined && (seat.leads || !seat.isLed))
    },
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
