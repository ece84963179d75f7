import { demo } from '@/i18n/en/demo'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { usePageTitle } from '@/ui/page-title'

const TEXTS = { demo }

/** `/demo`: the catalogue of scenarios. */
export function DemoPage() {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  usePageTitle(t('demo.title'))
  return <h1>{t('demo.title')}</h1>
}
