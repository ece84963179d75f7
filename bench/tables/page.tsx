import '@/ui/theme.css'
import { memo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { shareParts } from '@/api/share'
import { decodeDescribeProject } from '@/contract/decode'
import { bigResponse } from '@/contract/testing/big-response'
import type { Task, TransferObject } from '@/domain/task'
import { ObjectsPanel } from '@/features/task/objects/objects-panel'
import { createI18n } from '@/i18n/i18n'
import { TranslatorProvider } from '@/i18n/use-translation'

/** What the runner calls. Numbers given back are milliseconds. */
export interface TablesBench {
  readonly bytes: number
  parse(): number
  decode(): number
  /** Sharing with the answer before, which differs in its progress only, or in one table as well. */
  share(tableChanged: boolean): number
  mount(kind: 'ours' | 'all'): void
  /** Reads the next poll's task and shares it with the last one. */
  prepare(tableChanged: boolean): void
  /** Renders what was prepared. */
  update(): void
  unmount(): void
}

declare global {
  interface Window {
    tablesBench: TablesBench
    /** There when the browser was started for it. */
    gc?: () => void
  }
}

const TABLES = 10_000
const text = JSON.stringify(bigResponse({ tables: TABLES }))
// Parsed anew each time: no part of one answer is a part of another.
const body = (): unknown => JSON.parse(text)
const translator = await createI18n('en')
let root: Root | null = null
let task = read(body())
let polls = 0
let renamed = 0

function read(answer: unknown): Task {
  const decoded = decodeDescribeProject(answer)
  if (!decoded.ok) throw new Error('The big answer is no task')
  return decoded.task
}

/** The next answer: every step a little further, and one table renamed where wished. */
function next(tableChanged: boolean): Task {
  polls += 1
  if (tableChanged) renamed += 1
  const fresh = read(body())
  const steps = fresh.steps.map((step) => ({ ...step, progress: polls % 100 }))
  const mapping = fresh.transferMapping
  if (mapping === null) return { ...fresh, steps }
  const databases = mapping.databases.map((database, index) =>
    index > 0 ? database : { ...database, tables: database.tables.map(renameFirst) },
  )
  return { ...fresh, steps, transferMapping: { ...mapping, databases } }
}

function renameFirst(table: TransferObject, index: number): TransferObject {
  return index > 0 ? table : { ...table, mappedName: `renamed_${renamed}` }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function show(kind: 'ours' | 'all'): void {
  flushSync(() =>
    root?.render(
      <TranslatorProvider translator={translator}>
        {kind === 'ours' ? <ObjectsPanel mapping={task.transferMapping} /> : <AllTables task={task} />}
      </TranslatorProvider>,
    ),
  )
}

/** What a plain list would do: every table a row on the page. */
function AllTables({ task: { transferMapping } }: { task: Task }) {
  return transferMapping?.databases.map((database) =>
    database.tables.map((table) => <PlainRow key={`${database.name}.${table.name}`} table={table} />),
  )
}

const PlainRow = memo(function PlainRow({ table }: { table: TransferObject }) {
  return (
    <div className="flex gap-3 border-b border-line px-3 py-1">
      <span>{table.name}</span>
      <span>{table.mappedName}</span>
    </div>
  )
})

window.tablesBench = {
  bytes: text.length,
  parse: () => timed(body),
  decode: () => {
    const answer = body()
    return timed(() => read(answer))
  },
  share: (tableChanged) => {
    const fresh = next(tableChanged)
    return timed(() => shareParts(task, fresh))
  },
  mount(kind) {
    const element = document.getElementById('root')
    if (!element) return
    root = createRoot(element)
    show(kind)
  },
  prepare(tableChanged) {
    task = shareParts(task, next(tableChanged))
    // What reading left behind is not the rendering's to clear away.
    window.gc?.()
  },
  update: () => show('ours'),
  unmount() {
    root?.unmount()
    root = null
  },
}
