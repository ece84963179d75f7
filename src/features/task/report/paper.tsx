import { type ReactNode, useId, useRef } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { useIsWide } from './use-is-wide'

interface PaperPartProps {
  readonly title: string
  readonly aside?: ReactNode
  /** Long enough to go on on the next page. */
  readonly long?: boolean
  readonly children: ReactNode
}

/** A part of the report under its heading, which is not left behind at the end of a page. */
export function PaperPart({ title, aside, long = false, children }: PaperPartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`mt-3.5 ${long ? '' : 'break-inside-avoid'}`}>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4 break-after-avoid border-b border-line pb-0.5">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

interface PaperTableProps {
  readonly title: string
  readonly heads: readonly string[]
  /** Places of columns that hold numbers, at the right of their column. */
  readonly numbers?: readonly number[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A table whose rows are not broken by the end of a page, and whose head is there again on the next. On a narrow screen it scrolls, and says so. */
export function PaperTable({ title, heads, numbers = [], rows }: PaperTableProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const isWide = useIsWide(box)
  const side = (i: number) =>
    numbers.includes(i) ? 'pl-3 text-right whitespace-nowrap' : i > 0 ? 'pl-3 text-left' : 'text-left'
  return (
    <>
      {isWide && <p className="text-muted italic print:hidden">{t('handover.paper.sideways')} →</p>}
      <div
        ref={box}
        // What scrolls has to scroll by keyboard too
        tabIndex={isWide ? 0 : undefined}
        className={`overflow-x-auto print:overflow-visible ${isWide ? 'border-r border-dashed border-line print:border-0' : ''}`}
      >
        <table aria-label={title} className="w-full border-collapse tabular-nums">
          <thead>
            <tr className="break-inside-avoid align-baseline text-muted">
              {heads.map((head, i) => (
                <th key={head} scope="col" className={`py-0.5 font-normal max-sm:whitespace-nowrap ${side(i)}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key} className="break-inside-avoid border-t border-line align-baseline">
                {cells.map((cell, i) => (
                  // The columns are what the heads say.
                  <td key={heads[i]} className={`py-0.5 ${side(i)}`}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Names and values in lines of two or three; what has no value is left out. */
export function PaperFacts({ facts }: { facts: readonly (readonly [name: string, value: string | null])[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="flex gap-x-2 break-inside-avoid">
            <dt className="w-28 shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0 wrap-anywhere tabular-nums">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** Says what was left out, so that nobody takes the rest for all. */
export function PaperMore({ children }: { children: ReactNode }) {
  return <p className="mt-0.5 text-muted italic">{children}</p>
}
