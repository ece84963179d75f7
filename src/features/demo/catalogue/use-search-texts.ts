import { useEffect, useMemo, useState } from 'react'
import { codes } from '@/i18n/en/codes'
import { demo } from '@/i18n/en/demo'
import { overview } from '@/i18n/en/overview'
import { usePreferences } from '@/ui/preferences'
import type { Entry } from './entry'
import { type SearchText, searchTexts } from './find-entries'
import { type LabelTexts, labelsOf } from './labels'

const ENGLISH: LabelTexts = { codes, overview, demo }

/** Signs that only Chinese texts hold. */
const CHINESE = /[\u3400-\u9fff]/

/** The texts that scenarios are searched in, in both languages: the Chinese labels come when somebody could want them. */
export function useSearchTexts(entries: readonly Entry[], search: string): SearchText {
  const [{ locale }] = usePreferences()
  const [chinese, setChinese] = useState<LabelTexts | null>(null)
  const isWanted = chinese === null && (locale === 'zh-CN' || CHINESE.test(search))
  useEffect(() => {
    if (!isWanted) return
    // Without them the scenarios' own texts are still searched.
    import('@/i18n/zh').then(
      ({ zh }) => setChinese(zh),
      () => {},
    )
  }, [isWanted])
  return useMemo(
    () =>
      searchTexts(entries, (entry) =>
        [ENGLISH, ...(chinese ? [chinese] : [])].flatMap((texts) => labelsOf(texts, entry)),
      ),
    [entries, chinese],
  )
}
