import { type ComponentType, lazy } from 'react'

/** A part that comes late and that the page can do without: code that does not come costs this part, not the page. */
export function lazyExtra<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy<ComponentType<P>>(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Nothing }),
    ),
  )
}

function Nothing() {
  return null
}
