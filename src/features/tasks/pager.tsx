import { PAGE_SIZE } from '@/api/list-projects'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'

interface PagerProps {
  readonly page: number
  /** Null when the server does not say. */
  readonly pages: number | null
  readonly total: number | null
  readonly shown: number
  readonly onPage: (page: number) => void
}

/** The way to the tasks that one answer does not hold. */
export function Pager({ page, pages, total, shown, onPage }: PagerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const hasNext = pages === null ? shown >= PAGE_SIZE : page < pages
  if (page === 1 && !hasNext) return null
  return (
    <nav
      aria-label={t('tasks.pages.label')}
      className="mt-3 flex flex-wrap items-center gap-2 border-t border-line pt-3 text-sm"
    >
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t('tasks.pages.before')}
      </Button>
      <span role="status" className="tabular-nums">
        {pages === null
          ? t('tasks.pages.at', { page: format.integer(page) })
          : t('tasks.pages.of', { page: format.integer(page), pages: format.integer(pages) })}
      </span>
      <Button disabled={!hasNext} onClick={() => onPage(page + 1)}>
        {t('tasks.pages.next')}
      </Button>
      <span className="text-muted">
        {total === null
          ? t('tasks.pages.order')
          : t('tasks.pages.total', { total: format.integer(total), size: format.integer(PAGE_SIZE) })}
      </span>
    </nav>
  )
}
