import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { useNow } from '@/ui/clock'
import { countsOf, type WallTile } from './arrange'
import { WallSign } from './wall-sign'

interface WallHeadProps {
  readonly title: string
  readonly tiles: readonly WallTile[]
  /** Tasks that there are beyond the tiles; null when all are here. */
  readonly more: string | null
  readonly page: number
  readonly pages: number
  /** Epoch milliseconds of the last good answer; null before the first. */
  readonly at: number | null
}

/** The line above the tiles: what is shown, how many of which urgency over all pages, the time, and how old it all is. */
export function WallHead({ title, tiles, more, page, pages, at }: WallHeadProps) {
  return (
    <header className="wall-head">
      <h1 className="wall-title">{title}</h1>
      {tiles.length > 0 && <Counts tiles={tiles} />}
      {more !== null && <p className="wall-more">{more}</p>}
      <div className="wall-right">
        {pages > 1 && <Dots page={page} pages={pages} />}
        <Age at={at} />
        <Time />
      </div>
    </header>
  )
}

function Counts({ tiles }: { tiles: readonly WallTile[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = countsOf(tiles)
  return (
    <ul className="wall-counts" aria-label={t('wall.counts.label')}>
      {(['critical', 'attention', 'fine'] as const).map((kind) => (
        <li key={kind} data-count={kind} data-none={counts[kind] === 0 ? '' : undefined}>
          <WallSign severity={kind === 'fine' ? 'ok' : kind} />
          <b>{format.integer(counts[kind])}</b> {t(`wall.counts.${kind}`)}
        </li>
      ))}
    </ul>
  )
}

function Dots({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation()
  return (
    <p className="wall-pages">
      <span className="wall-dots" aria-hidden="true">
        {Array.from({ length: pages }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <i key={i} data-on={i === page ? '' : undefined} />
        ))}
      </span>
      <span className="sr-only">{t('wall.pageLabel', { page: page + 1, pages })}</span>
      <span aria-hidden="true">{t('wall.page', { page: page + 1, pages })}</span>
    </p>
  )
}

function Age({ at }: { at: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const age = at === null ? null : Math.max(0, (now - at) / 1000)
  return (
    <p className="wall-quiet wall-age">
      {age === null ? t('wall.noAge') : t('wall.age', { age: format.duration(age) })}
    </p>
  )
}

function Time() {
  const format = useFormat()
  const now = useNow()
  return (
    <p className="wall-clock">
      <time dateTime={new Date(now).toISOString()}>{format.time(now)}</time> <small>{format.zone(now)}</small>
    </p>
  )
}
