import { useCallback } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import type { Show } from './show'

/** Names a moment of a show: by its time, or by its answer where that time is not known. Epoch milliseconds. */
export function useMomentText({ answerAt }: Pick<Show, 'answerAt'>): (at: number) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (at) => {
      const time = format.dateTime(at)
      const answer = answerAt?.(at)
      return answer ? t(`player.answer.${answer.time}`, { number: answer.number, of: answer.of, time }) : time
    },
    [answerAt, t, format],
  )
}
