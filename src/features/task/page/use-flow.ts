import { useMemo } from 'react'
import { incrementalDelay, isStale } from '@/domain/delay'
import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import type { FlowText } from '../route/flow'

/** What moves between the two ends right now: rows of a step that copies or compares, else the delay. */
export function useFlow(steps: readonly StepView[], objects: number | null, now: number): FlowText | null {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    const tables = objects === null ? [] : [t('task.flow.objects', { count: objects, shown: format.integer(objects) })]
    const rows = steps.find(
      (step) =>
        step.state === 'running' && (step.step?.stepInfo?.dstRps ?? step.step?.stepInfo?.srcRps ?? null) !== null,
    )
    const info = rows?.step?.stepInfo
    if (info) {
      const bytes = info.dstIops ?? info.srcIops
      return {
        label: format.rowsPerSecond(info.dstRps ?? info.srcRps),
        detail: [...(bytes === null ? [] : [format.bytesPerSecond(bytes)]), ...tables].join(' · '),
      }
    }
    const following = steps.filter((step) => step.state === 'monitoring')
    for (const step of following) {
      const delay = incrementalDelay(step.step?.stepInfo ?? null, now)
      if (delay.delaySeconds === null) continue
      const shown = { delay: format.duration(delay.delaySeconds), age: format.duration(delay.ageSeconds) }
      // A frozen delay must not look like the present one.
      return isStale(delay)
        ? { label: t('task.flow.unknown'), detail: [t('task.flow.last', shown), ...tables].join(' · ') }
        : { label: t('task.flow.delay', shown), detail: tables.join(' · ') }
    }
    return null
  }, [steps, objects, now, t, format])
}
