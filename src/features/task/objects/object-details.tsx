import { type KeyboardEvent, type RefObject, useId } from 'react'
import type { Others } from '@/domain/task'
import type { English } from '@/i18n/texts'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { KeyValues } from '@/ui/key-values'
import { FlatList } from '../settings/flat-list'
import { flatValues } from '../settings/flat-values'
import { ColumnsTable } from './columns-table'
import type { DatabaseHeading, ObjectRow, PatternHeading, PatternRow, Row } from './object-rows'

interface ObjectDetailsProps {
  readonly row: Row
  readonly onClose: () => void
  /** Takes the focus when the details are opened by keyboard. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>
}

/** Everything that OMS says about one object, database or pattern. */
export function ObjectDetails({ row, onClose, headingRef }: ObjectDetailsProps) {
  const { t } = useTranslation()
  const id = useId()
  const name = useRowName()(row)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <section
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      className="min-w-0 self-start rounded-lg border border-line px-3.5 py-3"
    >
      <div className="mb-2 flex items-start justify-between gap-3">
        <h3 id={id} ref={headingRef} tabIndex={-1} className="min-w-0 text-sm font-semibold wrap-anywhere">
          {t('objects.details', { name })}
        </h3>
        <button
          type="button"
          onClick={onClose}
          className="shrink-0 cursor-pointer rounded-lg border border-line bg-card px-2.5 py-1 text-xs hover:bg-chip print:hidden"
        >
          {t('objects.close')}
        </button>
      </div>
      {row.type === 'object' ? <ObjectFields row={row} /> : null}
      {row.type === 'database' ? <DatabaseFields row={row} /> : null}
      {row.type === 'pattern' || row.type === 'patterns' ? <PatternFields row={row} /> : null}
    </section>
  )
}

function useRowName(): (row: Row) => string {
  const { t } = useTranslation()
  return (row) => {
    if (row.type === 'pattern') return row.pattern
    if (row.type === 'patterns') {
      return t(row.list === 'blocked' ? 'objects.headings.blockPatterns' : 'objects.headings.allowPatterns')
    }
    return (row.type === 'object' ? row.object.name : row.database.name) || t('objects.unnamed')
  }
}

function ObjectFields({ row }: { row: ObjectRow }) {
  const { t } = useTranslation()
  const { object, database } = row
  const columnsTitle = t('objects.columns', { count: object.columns.length })
  const kind = t(`objects.kinds.${row.kind}`)
  return (
    <>
      <Fields
        values={{
          kind: row.list === 'blocked' ? `${kind} (${t('objects.blocked')})` : kind,
          name: object.name,
          mappedName: object.mappedName,
          database: database.name,
          mappedDatabase: database.mappedName,
          whereClause: object.whereClause,
          filterColumns: object.filterColumns.join(', '),
          shardColumns: object.shardColumns.join(', '),
          id: object.id,
        }}
      />
      <Unnamed others={object.others} />
      <h4 className="mt-3 mb-1 text-xs font-semibold text-muted">{columnsTitle}</h4>
      {object.columns.length === 0 ? (
        <p className="text-sm text-muted">{t('objects.noColumns')}</p>
      ) : (
        <ColumnsTable columns={object.columns} label={columnsTitle} />
      )}
    </>
  )
}

function DatabaseFields({ row }: { row: DatabaseHeading }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { database } = row
  return (
    <>
      <Fields
        values={{
          kind: t(row.list === 'blocked' ? 'objects.headings.blockedDatabase' : 'objects.headings.database'),
          name: database.name,
          mappedName: database.mappedName,
          size: format.integer(row.size),
          id: database.id,
        }}
      />
      <Unnamed others={database.others} />
    </>
  )
}

function PatternFields({ row }: { row: PatternRow | PatternHeading }) {
  const { t } = useTranslation()
  const format = useFormat()
  return row.type === 'pattern' ? (
    <Fields values={{ kind: t(`objects.pattern.${row.list}`), name: row.pattern }} />
  ) : (
    <Fields values={{ size: format.integer(row.size) }} />
  )
}

type FieldId = keyof English['objects']['fields']

/** What is SQL or a list of column names is shown as code. */
const CODE: readonly string[] = ['whereClause', 'filterColumns', 'shardColumns'] satisfies readonly FieldId[]

function Fields({ values }: { values: Partial<Record<FieldId, string | null>> }) {
  const { t } = useTranslation()
  const items = Object.entries(values).map(([id, value]) => ({
    id,
    label: t(`objects.fields.${id as FieldId}`),
    value: value || UNKNOWN,
    mono: CODE.includes(id),
  }))
  return <KeyValues items={items} layout="fit-long" />
}

function Unnamed({ others }: { others: Others }) {
  const { t } = useTranslation()
  const flat = flatValues(others)
  if (flat.values.length === 0) return null
  return (
    <>
      <h4 className="mt-3 mb-1 text-xs font-semibold text-muted">{t('objects.others')}</h4>
      <FlatList flat={flat} />
    </>
  )
}
