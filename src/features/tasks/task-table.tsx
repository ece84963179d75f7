import { memo, type RefObject } from 'react'
import type { TaskRow } from '@/features/shared/overview/row'
import { useTranslation } from '@/i18n/use-translation'
import { beginsDescending, type ListState } from './list-state'
import type { SortKey } from './sort'
import { Row } from './task-row'

/** The columns, their shares of the width in percent, and what they put the list in order by. */
const COLUMNS = [
  ['verdict', 12, 'worst'],
  ['name', 17, 'name'],
  ['route', 13, null],
  ['step', 12, null],
  ['progress', 6, 'progress'],
  ['delay', 9, 'delay'],
  ['finish', 7, 'finish'],
  ['alarm', 4, null],
  ['owner', 6, 'owner'],
  ['labels', 7, null],
  ['since', 7, 'since'],
] as const satisfies readonly (readonly [string, number, SortKey | null])[]

interface TaskTableProps {
  readonly rows: readonly TaskRow[]
  /** Epoch milliseconds of the answer, in whole minutes. */
  readonly minute: number
  readonly state: Pick<ListState, 'sort' | 'descending'>
  readonly onSort: (change: Pick<ListState, 'sort' | 'descending'>) => void
  readonly table: RefObject<HTMLTableElement | null>
}

/** The tasks as a table; on a narrow screen each row folds into lines. */
export const TaskTable = memo(function TaskTable({ rows, minute, state, onSort, table }: TaskTableProps) {
  return (
    <table ref={table} className="w-full table-fixed border-collapse text-sm max-xl:block">
      <colgroup className="max-xl:hidden">
        {COLUMNS.map(([column, width]) => (
          <col key={column} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead className="text-left text-xs text-muted max-xl:sr-only">
        <tr>
          {COLUMNS.map(([column, , sort]) => (
            <Head key={column} column={column} sort={sort} state={state} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody className="max-xl:block">
        {rows.map((row) => (
          <Row key={row.key} row={row} minute={minute} />
        ))}
      </tbody>
    </table>
  )
})

interface HeadProps extends Pick<TaskTableProps, 'state' | 'onSort'> {
  readonly column: (typeof COLUMNS)[number][0]
  readonly sort: SortKey | null
}

function Head({ column, sort, state, onSort }: HeadProps) {
  const { t } = useTranslation()
  const name = t(`tasks.columns.${column}`)
  const isChosen = sort !== null && state.sort === sort
  return (
    <th
      scope="col"
      aria-sort={isChosen ? (state.descending ? 'descending' : 'ascending') : undefined}
      className={`py-1.5 font-normal ${column === 'verdict' ? 'pr-2' : 'px-2'}`}
    >
      {sort === null ? (
        name
      ) : (
        <button
          type="button"
          onClick={() => onSort({ sort, descending: isChosen ? !state.descending : beginsDescending(sort) })}
          className="cursor-pointer rounded-sm hover:text-ink focus-visible:outline-2 focus-visible:outline-source aria-[current=true]:text-ink"
          aria-current={isChosen || undefined}
        >
          {name}
          <span aria-hidden="true"> {isChosen ? (state.descending ? '↓' : '↑') : ''}</span>
        </button>
      )}
    </th>
  )
}
