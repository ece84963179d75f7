/** The name of a key as it stands on the keyboard. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="rounded border border-line bg-chip px-1.5 py-0.5 font-sans text-xs whitespace-nowrap text-muted">
      {children}
    </kbd>
  )
}
