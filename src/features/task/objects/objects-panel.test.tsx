// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { bigResponse } from '@/contract/testing/big-response'
import { decoded } from '@/contract/testing/decoded'
import { envelopeAround, fullTask } from '@/contract/testing/full-response'
import type { TransferMapping, TransferObject } from '@/domain/task'
import { expectNoLeaks, renderWithTexts } from '@/i18n/testing'
import { ObjectsPanel } from './objects-panel'

beforeEach(() => {
  // There is no layout here: the list is as high as twelve rows, which is what it is in a browser.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(480)
})

function mappingOf(body: unknown): TransferMapping {
  const { transferMapping } = decoded(body).task
  if (transferMapping === null) throw new Error('the answer has a mapping')
  return transferMapping
}

const reference = mappingOf(sample)
const full = mappingOf(envelopeAround([fullTask]))
const big = mappingOf(bigResponse({ tables: 10_000 }))

function rowTexts(): string[] {
  return screen.getAllByRole('row').map((row) => row.textContent ?? '')
}

function selectedText(): string | null | undefined {
  return screen.getAllByRole('row').find((row) => row.getAttribute('aria-selected') === 'true')?.textContent
}

/** A page that renders again on its own, as one does that polls. */
function Page({ mapping }: { mapping: TransferMapping }) {
  const [polls, setPolls] = useState(0)
  return (
    <>
      <button type="button" onClick={() => setPolls(polls + 1)}>
        polls: {polls}
      </button>
      <ObjectsPanel mapping={mapping} />
    </>
  )
}

test('the reference sample: one database with one renamed table', async () => {
  await renderWithTexts(<ObjectsPanel mapping={reference} />)
  expect(screen.getByRole('region', { name: 'Objects' }).textContent).toContain('1 table in 1 database')
  expect(screen.getByText(/^Specific objects/)).toBeTruthy()
  expect(rowTexts()).toEqual([
    'Database GRATION129****→ tion12***20obmysql2⇄ renamed1 entry',
    'TEST_M***→ TEST_MA***⇄ renamedTable',
  ])
})

test('no mapping, and a mapping without objects, are said', async () => {
  const { rerender } = await renderWithTexts(<ObjectsPanel mapping={null} />)
  expect(screen.getByText('OMS did not send what this task transfers.')).toBeTruthy()
  rerender(<ObjectsPanel mapping={{ ...reference, mode: 'NEW_MODE', databases: [], others: { hint: 'x' } }} />)
  expect(screen.getByText('The mapping names no object.')).toBeTruthy()
  expect(screen.getByText('Mapping mode: NEW_MODE')).toBeTruthy()
  expect(screen.getByText('hint')).toBeTruthy()
})

test('counts, allow list, block list and blocked databases', async () => {
  await renderWithTexts(<ObjectsPanel mapping={{ ...full, mode: 'WILDCARD' }} />)
  const text = screen.getByRole('region', { name: 'Objects' }).textContent
  expect(text).toContain('4 tables, 2 views, 2 matched tables, 2 matched views in 2 databases')
  expect(text).toContain('1 blocked database; 5 blocked objects; 1 allow pattern; 1 block pattern')
  expect(screen.getByText(/^By rule/)).toBeTruthy()
})

test('the search and the switches, and what they leave', async () => {
  const user = userEvent.setup()
  await renderWithTexts(<ObjectsPanel mapping={big} />)
  expect(screen.getByRole('status').textContent).toBe('')
  await user.type(screen.getByRole('searchbox', { name: 'Search objects' }), 'PARTITION_0004')
  expect(screen.getByRole('status').textContent).toBe('10 shown')
  await user.click(screen.getByRole('checkbox', { name: 'Renamed only' }))
  expect(screen.getByRole('status').textContent).toBe('3 shown')
  await user.click(screen.getByRole('checkbox', { name: 'Filtered only' }))
  expect(screen.getByRole('status').textContent).toBe('1 shown')
  await user.type(screen.getByRole('searchbox'), 'x')
  expect(screen.getByText('No object matches.')).toBeTruthy()
})

describe('10,000 tables', () => {
  test('are all announced, and only those in view are on the page', async () => {
    const { container } = await renderWithTexts(<ObjectsPanel mapping={big} />)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10008')
    expect(screen.getAllByRole('row')[0]?.getAttribute('aria-rowindex')).toBe('1')
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(400)
    expect(screen.getAllByRole('row').length).toBeGreaterThanOrEqual(12)
  })

  test('are not rendered again when the page is, but when the mapping is another one', async () => {
    let reads = 0
    const counted = (object: TransferObject): TransferObject =>
      Object.defineProperty({ ...object }, 'name', {
        get: () => {
          reads += 1
          return object.name
        },
      })
    const countedMapping = (): TransferMapping => ({
      ...big,
      databases: big.databases.map((database) => ({ ...database, tables: database.tables.map(counted) })),
    })
    const mapping = countedMapping()
    const { rerender } = await renderWithTexts(<Page mapping={mapping} />)
    // A rendered row reads its name: no read, no render.
    expect(reads).toBeGreaterThan(10_000)
    reads = 0
    await userEvent.click(screen.getByRole('button', { name: 'polls: 0' }))
    rerender(<Page mapping={mapping} />)
    expect(screen.getByRole('button', { name: 'polls: 1' })).toBeTruthy()
    expect(reads).toBe(0)
    rerender(<Page mapping={countedMapping()} />)
    expect(reads).toBeGreaterThan(10_000)
  })

  test('a step of the selection renders the two rows it concerns', async () => {
    const reads = new Map<string, number>()
    const [database] = big.databases
    if (database === undefined) throw new Error('the answer has a database')
    const tables = database.tables.map((table) =>
      Object.defineProperty({ ...table }, 'name', {
        get: () => {
          reads.set(String(table.name), (reads.get(String(table.name)) ?? 0) + 1)
          return table.name
        },
      }),
    )
    await renderWithTexts(<ObjectsPanel mapping={{ ...big, databases: [{ ...database, tables }] }} />)
    const grid = screen.getByRole('grid')
    grid.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    reads.clear()
    await userEvent.keyboard('{ArrowDown}')
    expect(reads.size).toBe(2)
  })
})

describe('by keyboard', () => {
  test('arrows move the selection, Enter opens the details, Escape comes back', async () => {
    const user = userEvent.setup()
    await renderWithTexts(<ObjectsPanel mapping={full} />)
    const grid = screen.getByRole('grid', { name: 'Objects of this task' })
    grid.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(selectedText()).toContain('orders')
    const active = grid.getAttribute('aria-activedescendant') ?? ''
    expect(document.getElementById(active)?.textContent).toBe(selectedText())
    await user.keyboard('{Enter}')
    const details = screen.getByRole('region', { name: 'Details of orders' })
    await waitFor(() => expect(details.contains(document.activeElement)).toBe(true))
    expect(within(details).getByText('id > 5')).toBeTruthy()
    expect(within(details).getByText('secret')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Details of orders' })).toBeNull()
    expect(document.activeElement).toBe(grid)
  })

  test('Home, End and the page keys go to the ends and by pages', async () => {
    await renderWithTexts(<ObjectsPanel mapping={full} />)
    const grid = screen.getByRole('grid')
    fireEvent.keyDown(grid, { key: 'Home' })
    expect(selectedText()).toContain('Database shop')
    fireEvent.keyDown(grid, { key: 'PageDown' })
    expect(selectedText()).toContain('sums')
  })
})

test('the details of a table have every field of its columns', async () => {
  await renderWithTexts(<ObjectsPanel mapping={full} />)
  await userEvent.click(screen.getAllByText('orders')[0] as HTMLElement)
  const table = within(screen.getByRole('region', { name: 'Details of orders' })).getByRole('table')
  const heads = within(table)
    .getAllByRole('columnheader')
    .map((cell) => cell.textContent)
  const cells = within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(Object.fromEntries(heads.map((head, index) => [head, cells[index]]))).toEqual({
    'No.': '1',
    Column: 'id',
    'At the target': 'order_id',
    Type: 'BIGINT',
    'Type in the database': 'bigint(20) unsigned',
    'Record type': 'LONG',
    Key: 'PRI',
    Nullable: 'No',
    Default: '0',
    Length: '20',
    Precision: '19',
    Scale: '0',
    Encoding: 'utf8mb4',
    'Hidden column': 'No',
    Comment: 'key',
  })
})

test.each(['en', 'zh-CN'] as const)('nothing leaks in %s, details included', async (locale) => {
  const bare = { id: null, name: null, mappedName: null, whereClause: null, others: { a: null } }
  const lists = { filterColumns: [], shardColumns: [], columns: [] }
  const [database] = full.databases
  const nameless: TransferMapping = {
    ...full,
    mode: null,
    databases: database ? [{ ...database, name: null, mappedName: null, tables: [{ ...bare, ...lists }] }] : [],
  }
  for (const mapping of [reference, full, nameless, null]) {
    const { container, unmount } = await renderWithTexts(<ObjectsPanel mapping={mapping} />, { locale })
    expectNoLeaks(container)
    for (const row of screen.queryAllByRole('row').slice(0, 3)) {
      fireEvent.click(row)
      expectNoLeaks(container)
    }
    unmount()
  }
})

test('hostile names are shown as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const [database] = full.databases
  if (database === undefined) throw new Error('the answer has a database')
  const table = { ...database.tables[0], name: hostile, mappedName: 'javascript:alert(1)', whereClause: hostile }
  const mapping = { ...full, databases: [{ ...database, name: hostile, tables: [table as TransferObject] }] }
  const { container } = await renderWithTexts(<ObjectsPanel mapping={mapping} />)
  fireEvent.click(screen.getAllByRole('row')[1] as HTMLElement)
  expect(container.querySelector('img, a, script, iframe')).toBeNull()
  expect(screen.getByRole('region', { name: `Details of ${hostile}` }).textContent).toContain('javascript:alert(1)')
})
