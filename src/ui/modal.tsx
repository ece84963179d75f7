import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'

interface ModalProps {
  readonly label: string
  /** Gives where the focus goes afterwards, other than where it was; null for that. */
  readonly leaveTo?: RefObject<(() => HTMLElement | null) | null>
  readonly onClose: () => void
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A window over the page, as the browser's own dialog: what lies under it can neither be reached nor read meanwhile.
 * It is open while it is rendered. Esc and a press beside it close it, and the focus goes back to where it was.
 */
export function Modal({ label, leaveTo, onClose, className = '', children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('input, button')?.focus()
    return () => {
      dialog?.close()
      const to = leaveTo?.current?.() ?? before
      if (to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true })
    }
  }, [leaveTo])
  return (
    <dialog
      ref={ref}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className={`mx-auto mt-[min(6rem,8dvh)] max-w-[calc(100vw-1rem)] flex-col overflow-hidden rounded-card border border-line bg-card p-0 text-base text-ink shadow-2xl backdrop:bg-bg/75 open:flex print:hidden ${className}`}
    >
      {children}
    </dialog>
  )
}
