import { useEffect } from 'react'

let sign = ''
let name = 'OMS Task Dashboard'

/** Names the browser's tab after the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    name = `${title} · OMS Task Dashboard`
    show()
  }, [title])
}

/** What stands before the page's name, a sign and a number; empty for nothing. */
export function signTitle(next: string): void {
  sign = next
  show()
}

function show(): void {
  document.title = sign + name
}
