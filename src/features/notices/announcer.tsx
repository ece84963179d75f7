import { useState } from 'react'
import type { Notice } from '@/domain/notice-kinds'
import { useTranslation } from '@/i18n/use-translation'
import { noticeWord } from './notice-word'

/** Says what was told since the page was opened, to who hears the page. */
export function Announcer({ log, names }: { log: readonly Notice[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation()
  const [from] = useState(() => log[0]?.at ?? 0)
  const news = log.filter(({ at }) => at > from && at === log[0]?.at)
  return (
    <p role="status" className="sr-only">
      {news
        .map((notice) => {
          const { task } = notice
          const what = noticeWord(t, notice)
          return task === null ? what : t('notices.told', { name: names.get(task) ?? task, what })
        })
        .join(' · ')}
    </p>
  )
}
