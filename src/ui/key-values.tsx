import type { ReactNode } from 'react'

export interface KeyValue {
  /** Unique among the items. */
  readonly id: string
  readonly label: ReactNode
  /** Shown on hover over the label, e.g. the field's own name. */
  readonly labelTitle?: string | undefined
  readonly value: ReactNode
  readonly mono?: boolean
  /** What has to be said about the value, under it. */
  readonly note?: ReactNode
}

interface KeyValuesProps {
  readonly items: readonly KeyValue[]
  /**
   * `fit` sets as many columns as there is room for, `fit-long` with more room for the labels; `one` a pair a line.
   */
  readonly layout?: Layout
}

type Layout = 'fit' | 'fit-long' | 'one'

const GRID: Record<Layout, string> = {
  fit: 'grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-5 gap-y-1',
  'fit-long': 'grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-x-5 gap-y-1',
  one: 'grid-cols-1 gap-y-2',
}

const PAIR: Record<Layout, string> = {
  fit: 'grid grid-cols-[minmax(0,4.5rem)_minmax(0,1fr)] gap-x-3',
  'fit-long': 'grid grid-cols-[minmax(0,8rem)_minmax(0,1fr)] gap-x-3',
  one: 'grid grid-cols-1 gap-x-4 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]',
}

/** Labels and values. A long value wraps anywhere and never widens its place. */
export function KeyValues({ items, layout = 'fit' }: KeyValuesProps) {
  return (
    <dl className={`grid ${GRID[layout]} text-sm`}>
      {items.map((item) => (
        <div key={item.id} className={`${PAIR[layout]} min-w-0 ${isLong(item.value) ? 'col-span-full' : ''}`}>
          <dt title={item.labelTitle} className="text-muted wrap-anywhere">
            {item.label}
          </dt>
          <dd className={`min-w-0 wrap-anywhere ${item.mono ? 'font-mono text-xs leading-5' : ''}`}>
            {item.value}
            {item.note === undefined || item.note === null || item.note === '' ? null : (
              <div className="text-xs text-muted">{item.note}</div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Longer than a column of two holds in a line. */
const LONG = 30

function isLong(value: ReactNode): boolean {
  return typeof value === 'string' && value.length > LONG
}
