import { useEffect, useState } from 'react'
import type { TabLocks } from '@/api/tab-locks'

/** No task's lock has such a name, whatever its id. */
const LOCK = 'oms-task-dashboard-notices'

/**
 * Whether this tab is the one that watches and tells. The browser gives the lock to the next tab as soon as its holder
 * is gone, and freezes no tab that holds one. Without locks each tab is for itself.
 */
export function useLeader(locks: TabLocks | null): boolean {
  const [leads, setLeads] = useState(locks === null)
  useEffect(() => {
    if (!locks) return
    const abort = new AbortController()
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    const lead = () => {
      if (!abort.signal.aborted) setLeads(true)
    }
    locks
      .request(LOCK, { signal: abort.signal }, () => {
        lead()
        return until
      })
      // A browser that refuses locks leaves each tab for itself.
      .catch(lead)
    return () => {
      abort.abort()
      release()
      setLeads(false)
    }
  }, [locks])
  return leads
}
