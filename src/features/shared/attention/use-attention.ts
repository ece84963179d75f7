import { useEffect } from 'react'
import { signTitle } from '@/ui/page-title'
import { type Attention, tabSign } from './attention'
import { faviconOf, titleOf } from './favicon'

/** What the parts of the page that are shown report now. */
const reports = new Set<Attention>()
let ownIcon: string | null = null
let planned = false

/**
 * Has the title and the icon of the browser's tab say what wants to be looked at, until the function that it gives is
 * called. With several that report, the worst is shown.
 */
export function reportAttention(report: Attention): () => void {
  const own = { ...report }
  reports.add(own)
  plan()
  return () => {
    reports.delete(own)
    plan()
  }
}

/** Has the tab say it while the component is there; null says nothing. */
export function useAttention(report: Attention | null): void {
  const { critical = null, attention = null, unreachable = null } = report ?? {}
  useEffect(() => {
    if (critical === null || attention === null || unreachable === null) return
    return reportAttention({ critical, attention, unreachable })
  }, [critical, attention, unreachable])
}

/** A report that is replaced goes before its successor comes: the tab must not blink in between. */
function plan(): void {
  if (planned) return
  planned = true
  queueMicrotask(() => {
    planned = false
    const sign = tabSign([...reports])
    signTitle(titleOf(sign))
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (!icon) return
    ownIcon ??= icon.getAttribute('href')
    const href = sign ? faviconOf(sign) : (ownIcon ?? '')
    if (icon.getAttribute('href') !== href) icon.setAttribute('href', href)
  })
}
