import { useCallback, useState } from 'react'
import { Notices } from '@/features/notices/notices'
import { PaletteEntry } from '@/features/palette/palette-entry'
import { noticesBrowser } from './notices-browser'

/** What goes along with all pages and can come after them. It stands in the bar, at the right, in a fixed place. */
export function Companions() {
  const [settings, setSettings] = useState(false)
  const openSettings = useCallback(() => setSettings(true), [])
  return (
    <>
      <PaletteEntry onNotices={openSettings} />
      <Notices browser={noticesBrowser} open={settings} onOpen={setSettings} />
    </>
  )
}
