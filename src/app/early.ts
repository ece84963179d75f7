import type { CallOptions } from '@/api/client'

/** What index.html leaves behind: the first question, sent before any code was there. */
interface FirstPoll {
  readonly id: string
  /** Epoch milliseconds when it was sent. */
  readonly at: number
  readonly response: Promise<Response>
  readonly abort: () => void
}

declare global {
  interface Window {
    __firstPoll?: FirstPoll | undefined
  }
}

/** Hands out the early answer once, and only to who asks for the same task. */
export function takeEarly(holder: Pick<Window, '__firstPoll'>): (id: string) => CallOptions['early'] {
  return (id) => {
    const first = holder.__firstPoll
    holder.__firstPoll = undefined
    return first?.id === id ? { response: first.response, sentAt: first.at, abort: first.abort } : undefined
  }
}
