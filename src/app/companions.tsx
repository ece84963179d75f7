import { PaletteEntry } from '@/features/palette/palette-entry'

/** What goes along with all pages and can come after them. It stands in the bar, at the right, in a fixed place. */
export function Companions() {
  return (
    <>
      <PaletteEntry />
      {/* The bell of the notices stands here, two rem wide: <Notices />, from src/features/notices. */}
    </>
  )
}
