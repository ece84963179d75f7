import { Notices } from '@/features/notices/notices'
import { PaletteEntry } from '@/features/palette/palette-entry'
import { noticesBrowser } from './notices-browser'

/** What goes along with all pages and can come after them. It stands in the bar, at the right, in a fixed place. */
export function Companions() {
  return (
    <>
      <PaletteEntry />
      <Notices browser={noticesBrowser} />
    </>
  )
}
