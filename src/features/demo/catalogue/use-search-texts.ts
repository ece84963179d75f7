import { useEffect, useMemo, useState } from 'react'
import { codes } from '@/i18n/en/codes'
import { demo } from '@/i18n/en/demo'
import { overview } from '@/i18n/en/overview'
import { usePreferences } from '@/ui/preferences'
import type { Entry } from './entry'
import { type SearchText, searchTexts } from './find-entries'
import { codeLabels, type LabelTexts, labelsOf } from './labels'
import { useLifeCodes } from './use-life-codes'

const ENGLISH: LabelTexts = { codes, overview, demo }

/** Signs that only Chinese texts hold. */
const CHINESE = /[\u3400-\u9fff]/

/** What the catalogue is searched in. */
export interface Searched {
  readonly texts: SearchText
  /** false while OMS's words are still being gathered: more may be found in a moment. */
  readonly isWhole: boolean
}

/**
 * The texts that scenarios are searched in, in both languages: the Chinese labels come when somebody could want them,
 * and OMS's own words when somebody searches.
 */
export function useSearchTexts(entries: readonly Entry[], search: string): Searched {
  const [{ locale }] = usePreferences()
  const [chinese, setChinese] = useState<LabelTexts | null>(null)
  const lifeCodes = useLifeCodes(search.trim() !== '')
  const isWanted = chinese === null && (locale === 'zh-CN' || CHINESE.test(search))
  useEffect(() => {
    if (!isWanted) return
    // Without them the scenarios' own texts are still searched.
    import('@/i18n/zh').then(
      ({ zh }) => setChinese(zh),
      () => {},
    )
  }, [isWanted])
  const texts = useMemo(
    () =>
      searchTexts(entries, (entry) => {
        const codes = lifeCodes?.get(entry.id)
        return [ENGLISH, ...(chinese ? [chinese] : [])].flatMap((texts) => [
          ...labelsOf(texts, entry),
          ...(codes ? codeLabels(texts, codes) : []),
        ])
      }),
    [entries, chinese, lifeCodes],
  )
  return { texts, isWhole: lifeCodes !== null }
}
