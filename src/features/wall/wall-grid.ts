/** How many tiles lie beside and below each other on one page of the wall. */
export interface WallGrid {
  readonly columns: number
  readonly rows: number
  /** Tiles on each page but perhaps the last. */
  readonly perPage: number
  readonly pages: number
}

/** The least that a tile needs to be read from across the room: a share of the wall, and no fewer pixels than these. */
const LEAST = { widthShare: 0.22, widthPixels: 300, heightShare: 0.28, heightPixels: 170 } as const

/** Width to height of a tile that wastes nothing: a name above a number above a line. */
const SHAPE = 1.5

/**
 * Lays out tiles so that they fill the wall and each is as large as it can be. Those that do not fit go to further
 * pages, all of them about equally full.
 * @param count tiles in all; @param width @param height of the place for them, pixels.
 */
export function wallGrid(count: number, width: number, height: number): WallGrid {
  const most = {
    columns: fits(width, LEAST.widthPixels, LEAST.widthShare),
    rows: fits(height, LEAST.heightPixels, LEAST.heightShare),
  }
  const tiles = Math.max(1, Math.floor(count))
  const pages = Math.ceil(tiles / (most.columns * most.rows))
  const perPage = Math.ceil(tiles / pages)
  let best = { ...most, size: 0 }
  for (let columns = 1; columns <= most.columns; columns += 1) {
    const rows = Math.ceil(perPage / columns)
    const size = Math.min(width / columns / SHAPE, height / rows)
    if (rows <= most.rows && size > best.size) best = { columns, rows, size }
  }
  return { columns: best.columns, rows: best.rows, perPage, pages }
}

function fits(pixels: number, least: number, share: number): number {
  return Math.max(1, Math.floor(pixels / Math.max(least, pixels * share)) || 1)
}

/** The tiles of one page, from 0 on. */
export function onPage<T>(tiles: readonly T[], page: number, { perPage }: Pick<WallGrid, 'perPage'>): readonly T[] {
  return tiles.slice(page * perPage, (page + 1) * perPage)
}

/**
 * How many tiles each row of a page has: no row is left half empty, and where they differ the upper ones, which hold the
 * worst, have fewer and larger tiles.
 */
export function rowLengths(count: number, { columns }: Pick<WallGrid, 'columns'>): number[] {
  const rows = Math.max(1, Math.ceil(count / columns))
  const least = Math.floor(count / rows)
  const longer = count - least * rows
  return Array.from({ length: rows }, (_, row) => (row < rows - longer ? least : least + 1))
}

/** The place of each tile in a CSS grid that is fine enough for rows of different lengths. */
export function tileSpans(
  count: number,
  grid: Pick<WallGrid, 'columns'>,
): { readonly tracks: number; readonly spans: readonly number[] } {
  const lengths = rowLengths(count, grid)
  const tracks = lengths.reduce(leastCommonMultiple, 1)
  return { tracks, spans: lengths.flatMap((length) => Array.from({ length }, () => tracks / length)) }
}

function leastCommonMultiple(a: number, b: number): number {
  return b === 0 ? a : (a / greatestCommonDivisor(a, b)) * b
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
