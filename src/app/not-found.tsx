import { Link, useLocation } from 'react-router'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { usePageTitle } from '@/ui/page-title'

/** The page for an address that leads nowhere: says so, and shows a way on. */
export function NotFound() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  usePageTitle(t('common.notFound.title'))
  return (
    <div className="rounded-card border border-line bg-card p-6">
      <h1 className="text-xl font-bold">{t('common.notFound.title')}</h1>
      <p className="mt-2 break-all text-muted">{t('common.notFound.text', { path: pathname })}</p>
      <Link to={paths.tasks.href()} className="mt-4 inline-block text-source underline">
        {t('common.notFound.back')}
      </Link>
    </div>
  )
}
