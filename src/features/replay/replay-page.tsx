import type { ReactNode } from 'react'
import { replay } from '@/i18n/en/replay'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { usePageTitle } from '@/ui/page-title'

const TEXTS = { replay }

export interface ReplayPageProps {
  /** The page of a task. */
  readonly taskPage: (id: string) => ReactNode
}

/** `/replay`: a recording, or one answer of OMS, as the task page would have shown it. */
export function ReplayPage(_props: ReplayPageProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  usePageTitle(t('replay.title'))
  return <h1>{t('replay.title')}</h1>
}
