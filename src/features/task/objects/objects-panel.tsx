import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { TransferMapping } from '@/domain/task'
import { usePanelTexts } from '@/i18n/use-panel-texts'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { FlatList } from '../settings/flat-list'
import { flatValues } from '../settings/flat-values'
import { ObjectDetails } from './object-details'
import { filterObjects } from './object-filter'
import { ObjectList } from './object-list'
import { indexObjects } from './object-rows'
import { ObjectSearch } from './object-search'
import { ObjectSummary } from './object-summary'

/** What the task transfers. Renders again only when the mapping is another one. */
export const ObjectsPanel = memo(function ObjectsPanel({ mapping }: { readonly mapping: TransferMapping | null }) {
  usePanelTexts()
  const { t } = useTranslation()
  return (
    <Card title={t('objects.title')}>
      {mapping === null ? <Empty title={t('objects.none')} /> : <Objects mapping={mapping} />}
    </Card>
  )
})

function Objects({ mapping }: { mapping: TransferMapping }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState({ query: '', renamedOnly: false, filteredOnly: false })
  const [selectedKey, setSelectedKey] = useState<string | null>(null)
  const [openKey, setOpenKey] = useState<string | null>(null)
  const gridRef = useRef<HTMLDivElement>(null)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const index = useMemo(() => indexObjects(mapping), [mapping])
  // Typing stays smooth: the list follows when there is time.
  const wanted = useDeferredValue(filter)
  const view = useMemo(() => filterObjects(index, wanted), [index, wanted])
  const openRow = useMemo(
    () => (openKey === null ? undefined : view.rows.find((row) => row.key === openKey)),
    [view, openKey],
  )
  const others = useMemo(() => flatValues(mapping.others), [mapping])

  const open = useCallback((key: string) => {
    setSelectedKey(key)
    setOpenKey(key)
  }, [])
  const openByKey = useCallback(
    (key: string) => {
      open(key)
      // The details are there after the next frame at the latest.
      requestAnimationFrame(() => headingRef.current?.focus())
    },
    [open],
  )
  const close = useCallback(() => {
    setOpenKey(null)
    gridRef.current?.focus()
  }, [])

  const isFiltered = wanted.query.trim() !== '' || wanted.renamedOnly || wanted.filteredOnly
  return (
    <>
      <ObjectSummary mode={mapping.mode} counts={index.counts} shown={isFiltered ? view.shown : null} />
      <ObjectSearch filter={filter} onChange={setFilter} />
      {view.rows.length === 0 ? (
        <Empty title={t(isFiltered ? 'objects.noMatch' : 'objects.empty')}>
          {isFiltered ? t('objects.noMatchHint') : undefined}
        </Empty>
      ) : (
        <div className={`grid gap-3.5 ${openRow === undefined ? '' : 'lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]'}`}>
          <div className="min-w-0">
            <ObjectList
              rows={view.rows}
              selectedKey={selectedKey}
              onSelect={setSelectedKey}
              onChoose={open}
              onOpen={openByKey}
              onClose={close}
              gridRef={gridRef}
            />
          </div>
          {openRow === undefined ? null : <ObjectDetails row={openRow} onClose={close} headingRef={headingRef} />}
        </div>
      )}
      {others.values.length === 0 ? null : (
        <>
          <h3 className="mt-3 mb-1 text-xs font-semibold text-muted">{t('objects.others')}</h3>
          <FlatList flat={others} />
        </>
      )}
    </>
  )
}
