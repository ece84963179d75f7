import { useState } from 'react'
import type { Column } from '@/domain/task'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { flatValues } from '../settings/flat-values'

/** More columns than this are shown on demand: each is a row of sixteen cells. */
const FIRST = 60

const FIELDS = [
  'position',
  'columnName',
  'mappedName',
  'columnType',
  'rawColumnType',
  'recordFieldType',
  'columnKey',
  'nullable',
  'defaultValue',
  'dataLength',
  'dataPrecision',
  'dataScale',
  'encoding',
  'isGenerateField',
  'columnComment',
] as const

/** The columns of one object, every field of them; those that no column has are left out. */
export function ColumnsTable({ columns, label }: { columns: readonly Column[]; label: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? columns : columns.slice(0, FIRST)
  const fields = FIELDS.filter((field) => field === 'columnName' || columns.some((column) => column[field] !== null))
  const hasOthers = columns.some((column) => Object.keys(column.others).length > 0)

  const text = (value: string | number | boolean | null) => {
    if (value === null || value === '') return UNKNOWN
    if (typeof value === 'boolean') return t(value ? 'objects.yes' : 'objects.no')
    return typeof value === 'number' ? format.integer(value) : value
  }
  const othersText = (column: Column) =>
    flatValues(column.others)
      .values.map(({ path, value }) => `${path}: ${value ?? UNKNOWN}`)
      .join('\n')

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-line">
        <table className="w-full border-collapse text-left text-xs">
          <thead className="bg-chip/60 text-muted">
            <tr>
              {fields.map((field) => (
                <th key={field} scope="col" className="px-2 py-1.5 font-semibold whitespace-nowrap">
                  {t(`objects.column.${field}`)}
                </th>
              ))}
              {hasOthers ? (
                <th scope="col" className="px-2 py-1.5 font-semibold whitespace-nowrap">
                  {t('objects.column.others')}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and their order is all they have
              <tr key={index} className="border-t border-line align-top">
                {fields.map((field) => (
                  <td key={field} className="max-w-60 px-2 py-1 wrap-break-word">
                    {text(column[field])}
                  </td>
                ))}
                {hasOthers ? <td className="px-2 py-1 whitespace-pre-line">{othersText(column) || UNKNOWN}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < columns.length ? (
        <button
          type="button"
          className="mt-2 cursor-pointer rounded-lg border border-line bg-card px-2.5 py-1 text-xs hover:bg-chip print:hidden"
          onClick={() => setAll(true)}
        >
          {t('objects.showAllColumns', { count: columns.length })}
        </button>
      ) : null}
    </>
  )
}
