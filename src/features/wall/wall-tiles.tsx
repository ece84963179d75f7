import type { CSSProperties } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import type { WallTile as Tile } from './arrange'
import { onPage, tileSpans, type WallGrid } from './wall-grid'
import { WallTile } from './wall-tile'

interface WallTilesProps {
  readonly tiles: readonly Tile[]
  readonly grid: WallGrid
  readonly page: number
  /** Where the feed is not live, the moment of the data, epoch milliseconds. */
  readonly stillAt: number | null
}

/** The tiles of one page: they fill the place they have. */
export function WallTiles({ tiles, grid, page, stillAt }: WallTilesProps) {
  const { t } = useTranslation()
  const shown = onPage(tiles, page, grid)
  const { tracks, spans } = tileSpans(shown.length, grid)
  return (
    <ul className="wall-tiles" aria-label={t('wall.tiles')} style={{ '--tracks': tracks } as CSSProperties}>
      {shown.map((tile, i) => (
        <WallTile key={tile.key} tile={tile} span={spans[i] ?? tracks} stillAt={stillAt} />
      ))}
    </ul>
  )
}
