import type { Page } from '@playwright/test'

/** What the page has written into one part of its store, as it is there; nothing where there is no store yet. */
export function storedIn(page: Page, part: 'chunks' | 'events'): Promise<readonly unknown[]> {
  return page.evaluate(async (name) => {
    const known = await indexedDB.databases()
    // Opening what is not there would make it.
    if (!known.some((it) => it.name === 'oms-task-dashboard')) return []
    return new Promise<unknown[]>((resolve, reject) => {
      const open = indexedDB.open('oms-task-dashboard')
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const all = open.result.transaction(name).objectStore(name).getAll()
        all.onerror = () => reject(all.error)
        all.onsuccess = () => {
          open.result.close()
          resolve(all.result)
        }
      }
    })
  }, part)
}
