// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the virtual list puts them, which table rows cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for all of its rows

import { memo, type ReactNode } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import type { Entry, Heading, Row } from './object-rows'

interface ObjectRowViewProps {
  readonly row: Row
  readonly id: string
  /** Place among all rows, from 1. */
  readonly rowIndex: number
  /** Pixels from the list's top, and the row's own height. */
  readonly top: number
  readonly height: number
  readonly selected: boolean
  readonly onChoose: (key: string) => void
}

const CELLS =
  'grid grid-cols-[minmax(0,1fr)_auto] grid-rows-2 items-center gap-x-3 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_14rem] @2xl:grid-rows-1'

/** One line of the list. Names are cut, and whole in the title, so that every row has the same height. */
export const ObjectRowView = memo(function ObjectRowView(props: ObjectRowViewProps) {
  const { row, id, rowIndex, top, height, selected, onChoose } = props
  const isHeading = row.type === 'database' || row.type === 'patterns'
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      onClick={() => onChoose(row.key)}
      style={{ height, transform: `translateY(${top}px)` }}
      className={`absolute inset-x-0 top-0 cursor-pointer border-t border-line pr-3 text-sm leading-[1.15rem] ${
        selected ? 'bg-selected outline-source -outline-offset-2 group-focus-visible:outline-2' : 'hover:bg-chip'
      } ${isHeading ? 'bg-chip/60 pl-3 font-semibold' : 'pl-6'} ${CELLS}`}
    >
      {isHeading ? <HeadingCells heading={row} /> : <EntryCells entry={row} />}
    </div>
  )
})

function HeadingCells({ heading }: { heading: Heading }) {
  const { t } = useTranslation()
  const size = t('objects.headings.size', { count: heading.size })
  if (heading.type === 'patterns') {
    const title = t(heading.list === 'blocked' ? 'objects.headings.blockPatterns' : 'objects.headings.allowPatterns')
    return <Cells name={title} mapped={null} marks={<span className="text-muted">{size}</span>} />
  }
  const kind = t(heading.list === 'blocked' ? 'objects.headings.blockedDatabase' : 'objects.headings.database')
  const { name, mappedName } = heading.database
  const marks = (
    <>
      {heading.renamed ? <Mark sign="⇄" text={t('objects.renamed')} tone="text-source" /> : null}
      <span className="text-muted">{size}</span>
    </>
  )
  return <Cells prefix={kind} name={name} mapped={mappedName} marks={marks} />
}

function EntryCells({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  if (entry.type === 'pattern') {
    const kind = <span className="text-muted">{t(`objects.pattern.${entry.list}`)}</span>
    return <Cells name={entry.pattern} mapped={null} marks={kind} />
  }
  const { name, mappedName } = entry.object
  const marks = (
    <>
      {entry.list === 'blocked' ? <Mark sign="⊘" text={t('objects.blocked')} tone="text-warn" /> : null}
      {entry.renamed ? <Mark sign="⇄" text={t('objects.renamed')} tone="text-source" /> : null}
      {entry.filtered ? <Mark sign="▽" text={t('objects.filtered')} tone="text-incr" /> : null}
      <span className="text-muted">{t(`objects.kinds.${entry.kind}`)}</span>
    </>
  )
  return <Cells name={name} mapped={entry.list === 'blocked' ? null : mappedName} marks={marks} />
}

interface CellsProps {
  readonly prefix?: string
  readonly name: string | null
  readonly mapped: string | null
  readonly marks: ReactNode
}

function Cells({ prefix, name, mapped, marks }: CellsProps) {
  return (
    <>
      <div
        role="gridcell"
        title={name ?? undefined}
        className={`col-start-1 row-start-1 truncate ${mapped ? '' : 'row-span-2 @2xl:row-span-1'}`}
      >
        {prefix === undefined ? null : <span className="font-normal text-muted">{prefix} </span>}
        {name || UNKNOWN}
      </div>
      <div
        role="gridcell"
        title={mapped ?? undefined}
        className={`col-start-1 row-start-2 truncate text-muted @2xl:col-start-2 @2xl:row-start-1 ${mapped ? '' : 'hidden @2xl:block'}`}
      >
        {mapped ? `→ ${mapped}` : ''}
      </div>
      <div
        role="gridcell"
        className="col-start-2 row-span-2 row-start-1 flex justify-end gap-2 overflow-hidden text-xs whitespace-nowrap @2xl:col-start-3 @2xl:row-span-1"
      >
        {marks}
      </div>
    </>
  )
}

/** A sign with its word; only the sign is seen where there is little room. */
function Mark({ sign, text, tone }: { sign: string; text: string; tone: string }) {
  return (
    <span title={text} className={tone}>
      {sign} <span className="sr-only @2xl:not-sr-only">{text}</span>
    </span>
  )
}
