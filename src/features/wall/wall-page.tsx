import { useMemo, useState, useSyncExternalStore } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { attentionOf } from '@/features/shared/attention/attention'
import { useAttention } from '@/features/shared/attention/use-attention'
import type { Overview } from '@/features/shared/overview/use-overview'
import { problemText } from '@/features/shared/problem-text'
import { overview as overviewTexts } from '@/i18n/en/overview'
import { wall } from '@/i18n/en/wall'
import { useFormat } from '@/i18n/use-format'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { listed } from '@/lib/sentences'
import { useClock } from '@/ui/clock'
import { usePageTitle } from '@/ui/page-title'
import { usePreferences } from '@/ui/preferences'
import { usePageKeys } from '@/ui/use-page-keys'
import type { WallTile } from './arrange'
import { DeadFeed } from './dead-feed'
import { type Feed, feedOf, feedOfTiles } from './feed'
import { browserScreenLock, type ScreenLock } from './screen-lock'
import { useActivity } from './use-activity'
import { usePages } from './use-pages'
import { useSize } from './use-size'
import { useWallTasks } from './use-wall-tasks'
import './wall.css'
import { labelName } from './narrow'
import { WallControls } from './wall-controls'
import { WallEmpty } from './wall-empty'
import { wallGrid } from './wall-grid'
import { WallHead } from './wall-head'
import { type WallParams, type Wanted, wallParams } from './wall-params'
import { WallTiles } from './wall-tiles'

const TEXTS = { overview: overviewTexts, wall }

/** Tasks as tiles that fill the screen of an operations room, read from four metres. */
export function WallPage({ lock }: { lock?: ScreenLock }) {
  useLazyTexts(TEXTS)
  const { search } = useLocation()
  const params = useMemo(() => wallParams(search), [search])
  const [own] = useState(() => lock ?? browserScreenLock())
  return <Wall key={search} params={params} lock={own} />
}

function Wall({ params: { wanted, rotateSeconds }, lock }: { params: WallParams; lock: ScreenLock }) {
  const { t } = useTranslation()
  const { overview, tiles: found, watched, narrow } = useWallTasks(wanted)
  const feed = useFeed(overview, found, watched || wanted.kind === 'ids')
  const tiles = useHeld(found, feed)
  const active = useActivity()
  const [stopped, setStopped] = useState(false)
  const [focused, setFocused] = useState(false)
  const [size, place] = useSize()
  const grid = wallGrid(tiles.length, size?.width ?? 0, size?.height ?? 0)
  const { page, turn } = usePages(grid.pages, { rotateSeconds, held: active || focused || stopped })
  useKeys(turn)
  const title = useTitle(wanted, watched, overview.rows)
  usePageTitle(title)
  const { total, rows, problem, at } = overview
  useAttention(attentionOf(rows && tiles, feed === 'live' || feed === 'waiting' ? null : problem))
  // Before only those are asked for that it is about, the total is of all tasks.
  const counted = narrow && !overview.stale && !watched
  const more = counted && rows !== null && total !== null && total > rows.length
  const noData = feed === 'none' || feed === 'waiting'
  return (
    <main
      id="content"
      className="wall"
      data-feed={feed}
      data-active={active ? '' : undefined}
      onFocus={({ target }) => setFocused(target.matches(':focus-visible'))}
      onBlur={() => setFocused(false)}
    >
      <WallControls
        lock={lock}
        pages={grid.pages}
        onTurn={turn}
        turning={rotateSeconds === 0 ? null : !stopped}
        onTurning={(turning) => setStopped(!turning)}
      />
      <WallHead
        title={title}
        tiles={tiles}
        more={more ? t(wanted.kind === 'label' ? 'wall.moreLabel' : 'wall.more', { shown: rows.length, total }) : null}
        page={page}
        pages={grid.pages}
        at={at}
      />
      {(feed === 'dead' || feed === 'none') && <DeadFeed problem={problem} at={at} />}
      {feed === 'troubled' && problem && (
        <p role="status" className="wall-troubled">
          {t('wall.troubled', { title: problemText(t, problem).title })}
        </p>
      )}
      <div className="wall-place" ref={place}>
        {tiles.length === 0 || noData ? (
          <WallEmpty overview={overview} waiting={feed === 'waiting'} wanted={wanted} />
        ) : (
          size && <WallTiles tiles={tiles} grid={grid} page={page} stillAt={feed === 'live' ? null : at} />
        )}
      </div>
    </main>
  )
}

/** Whether the wall shows the present (`alone`: of tasks that can be asked for without the list), found out anew each second; who calls it renders when that changes. */
function useFeed(overview: Overview, tiles: readonly WallTile[], alone: boolean): Feed {
  const clock = useClock()
  const [{ intervalSeconds }] = usePreferences()
  const { problem, rows } = overview
  // Tasks that came but are not judged yet are none.
  const at = rows === null ? null : overview.at
  return useSyncExternalStore(clock.subscribe, () =>
    alone && problem !== null
      ? feedOfTiles(tiles, { at, problem }, clock.tick(), intervalSeconds)
      : feedOf({ at, problem }, clock.tick(), intervalSeconds),
  )
}

/** While no good answer comes, the tiles are those of the last one: what is judged anew of old data only seems new. */
function useHeld(tiles: readonly WallTile[], feed: Feed): readonly WallTile[] {
  const [held, setHeld] = useState<readonly WallTile[] | null>(null)
  if (feed === 'live' && held !== tiles) setHeld(tiles)
  return feed === 'troubled' || feed === 'dead' ? (held ?? tiles) : tiles
}

function useTitle(wanted: Wanted, watched: boolean, rows: Overview['rows']): string {
  const { t } = useTranslation()
  const format = useFormat()
  if (watched) return t('wall.titleWatched')
  if (wanted.kind === 'running') return t('wall.titleRunning')
  if (wanted.kind === 'ids') return t('wall.titleIds', { count: wanted.ids.length })
  return t('wall.titleLabel', {
    labels: listed(
      wanted.labels.map((label) => labelName(label, rows ?? [])),
      format,
    ),
  })
}

/** Arrow keys turn the pages and Escape leaves the wall, but where they are needed for a choice or a dialog. */
function useKeys(turn: (by: number) => void): void {
  const navigate = useNavigate()
  usePageKeys((event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('select, input, textarea, dialog')) return
    // The browser ends the full screen by the same key.
    if (event.key === 'Escape' && document.fullscreenElement === null) void navigate(paths.tasks.href())
    const by = { ArrowLeft: -1, ArrowUp: -1, PageUp: -1, ArrowRight: 1, ArrowDown: 1, PageDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    turn(by)
  }, window)
}
