import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Tab } from '@/features/shared/task-tabs'
import { useTranslation } from '@/i18n/use-translation'

interface TabsProps {
  readonly tabs: readonly Tab[]
  readonly current: Tab
  /** Names of the tabs whose step has a name of its own. */
  readonly names: Partial<Record<Tab, string>>
  /** A number that stands behind a tab's name. */
  readonly counts: Partial<Record<Tab, string>>
}

/** The lower part's tabs. They are links: which one is open is in the address, for a colleague to open. */
export function Tabs({ tabs, current, names, counts }: TabsProps) {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const nav = useRef<HTMLElement>(null)
  // On a narrow screen the row scrolls: the open tab must be seen.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>(`[data-tab="${current}"]`)
    if (nav.current && open) nav.current.scrollLeft = open.offsetLeft - nav.current.offsetLeft - 24
  }, [current])
  return (
    <nav
      ref={nav}
      aria-label={t('task.tabs.label')}
      className="my-4 flex gap-x-5 overflow-x-auto border-b border-line print:hidden"
    >
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={{ search: withTab(params, tab) }}
          preventScrollReset
          data-tab={tab}
          aria-current={tab === current ? 'page' : undefined}
          className="-mb-px shrink-0 border-b-2 border-transparent py-2 whitespace-nowrap text-muted hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-source aria-[current=page]:border-source aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {names[tab] ?? t(`task.tabs.${tab}`)}
          {counts[tab] !== undefined && (
            <span className="ml-1.5 font-normal text-muted tabular-nums">{counts[tab]}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}

function withTab(params: URLSearchParams, tab: Tab): string {
  const next = new URLSearchParams(params)
  next.set('tab', tab)
  return next.toString()
}
