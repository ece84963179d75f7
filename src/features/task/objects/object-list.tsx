// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the virtual list puts them, which table rows cannot

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useId, useMemo, useRef } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { keyTarget } from './list-keys'
import { ObjectRowView } from './object-row'
import type { Row } from './object-rows'

/** Two lines of small text, in the units of text: the rows grow with the viewer's font size. */
const ROW_REM = 2.5

interface ObjectListProps {
  readonly rows: readonly Row[]
  readonly selectedKey: string | null
  /** Moves the selection without opening anything. */
  readonly onSelect: (key: string) => void
  /** A row was clicked. Has to keep its identity, or every row is rendered again. */
  readonly onChoose: (key: string) => void
  /** A row was opened by keyboard. */
  readonly onOpen: (key: string) => void
  readonly onClose: () => void
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** A list of any length of which only the rows in view are on the page. */
export function ObjectList({ rows, selectedKey, onSelect, onChoose, onOpen, onClose, gridRef }: ObjectListProps) {
  const { t } = useTranslation()
  const idPrefix = useId()
  const hintId = useId()
  const rowHeight = useRef(0)
  if (rowHeight.current === 0) rowHeight.current = ROW_REM * rootFontSize()
  const height = rowHeight.current
  const indexByKey = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const selected = selectedKey === null ? -1 : (indexByKey.get(selectedKey) ?? -1)

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
  })
  const items = virtualizer.getVirtualItems()
  const isRendered = items.some(({ index }) => index === selected)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[selected]
    if (event.key === 'Enter' && row) onOpen(row.key)
    else if (event.key === 'Escape') onClose()
    else {
      const page = Math.floor((virtualizer.scrollRect?.height ?? 0) / height) - 1
      const next = keyTarget(event.key, selected, rows.length, page)
      const target = next === null ? undefined : rows[next]
      if (next === null || target === undefined) return
      onSelect(target.key)
      virtualizer.scrollToIndex(next)
    }
    event.preventDefault()
  }

  return (
    <>
      <div
        ref={gridRef}
        role="grid"
        tabIndex={0}
        aria-label={t('objects.list')}
        aria-describedby={hintId}
        aria-rowcount={rows.length}
        aria-colcount={3}
        aria-activedescendant={isRendered ? `${idPrefix}-${selected}` : undefined}
        onKeyDown={onKeyDown}
        className="group @container max-h-[min(30rem,70vh)] overflow-y-auto overscroll-contain rounded-lg border border-line focus-visible:outline-2 focus-visible:outline-source"
      >
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]
            return row === undefined ? null : (
              <ObjectRowView
                key={item.key}
                row={row}
                id={`${idPrefix}-${item.index}`}
                rowIndex={item.index + 1}
                top={item.start}
                height={height}
                selected={item.index === selected}
                onChoose={onChoose}
              />
            )
          })}
        </div>
      </div>
      <p id={hintId} className="sr-only">
        {t('objects.listHint')}
      </p>
    </>
  )
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}
