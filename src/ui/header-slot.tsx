import { createContext, type ReactNode, use, useState } from 'react'
import { createPortal } from 'react-dom'

const Context = createContext<readonly [HTMLElement | null, (element: HTMLElement | null) => void]>([null, () => {}])

/** Lets a page put something of its own into the bar above it. */
export function HeaderSlotProvider({ children }: { children: ReactNode }) {
  return <Context value={useState<HTMLElement | null>(null)}>{children}</Context>
}

/** The place in the bar. */
export function HeaderSlot({ className }: { className?: string }) {
  const [, setElement] = use(Context)
  return <div ref={setElement} className={className} />
}

/** What a page shows in the bar. */
export function InHeader({ children }: { children: ReactNode }) {
  const [element] = use(Context)
  return element ? createPortal(children, element) : null
}
