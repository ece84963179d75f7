import { useState } from 'react'
import type { NoticesBrowser } from './browser'

/** Whether the browser shows notifications of this page, and the way to ask for it. Null where it can show none. */
export function usePermission({ notifications }: NoticesBrowser) {
  const [permission, setPermission] = useState(() => notifications?.permission() ?? null)
  return {
    permission,
    /** To be called only when the viewer asked for it; a browser that was told so before does not ask him again. */
    ask() {
      notifications?.ask().then(setPermission, () => setPermission(notifications.permission()))
    },
  }
}
