import { useStage } from '@/features/shared/use-stage'
import { useTranslation } from '@/i18n/use-translation'
import type { Format } from '@/lib/format'

/**
 * Says of what is handed over that it is no live task: of a demo or a recording, and of which moment.
 * @returns null on live pages. `now`: the page's, epoch milliseconds
 */
export function useStagedNote(): (format: Format, now: number) => string | null {
  const { t } = useTranslation()
  const stage = useStage()
  return (format, now) => {
    if (!stage) return null
    const { kind, name } = stage
    const at = stage.momentAt(now)
    if (at === null) return t('handover.staged.untimed', { name })
    return t(`handover.staged.${kind}`, { name, time: format.dateTime(at) })
  }
}
