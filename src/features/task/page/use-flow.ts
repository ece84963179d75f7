import { useMemo } from 'react'
import { incrementalDelay, isStale } from '@/domain/delay'
import type { StepView } from '@/domain/step-view'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { listed } from '@/lib/sentences'
import type { FlowText } from '../route/flow'

const isReverse = ({ name }: StepView) => name === 'REVERSE_INCR_TRANSFER'

/**
 * What moves between the two ends right now: rows of a step that copies or compares, else the delay, of each way where
 * changes flow both ways (active-active).
 */
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
    if (rows && info) {
      const bytes = info.dstIops ?? info.srcIops
      return {
        direction: isReverse(rows) ? 'reverse' : 'forward',
        label: format.rowsPerSecond(info.dstRps ?? info.srcRps),
        detail: [
          ...(isReverse(rows) ? [t('task.flow.reverse')] : []),
          ...(bytes === null ? [] : [format.bytesPerSecond(bytes)]),
          ...tables,
        ].join(' · '),
      }
    }
    const delays = steps.flatMap((step) => {
      const delay = incrementalDelay(step.step?.stepInfo ?? null, now)
      if (step.state !== 'monitoring' || delay.delaySeconds === null) return []
      const shown = { delay: format.duration(delay.delaySeconds), age: format.duration(delay.ageSeconds) }
      // A frozen delay must not look like the present one.
      const said = isStale(delay)
        ? { label: t('task.flow.unknown'), detail: [t('task.flow.last', shown)] }
        : { label: t('task.flow.delay', shown), detail: [] }
      return [{ ...said, reverse: isReverse(step) }]
    })
    const forward = delays.find(({ reverse }) => !reverse)
    const reverse = delays.find(({ reverse }) => reverse)
    const shown = forward ?? reverse
    if (!shown) return null
    const otherWay =
      forward && reverse ? [t('task.flow.back', { delay: listed([reverse.label, ...reverse.detail], format) })] : []
    return {
      direction: !forward ? 'reverse' : reverse ? 'both' : 'forward',
      label: shown.label,
      detail: [...(forward ? [] : [t('task.flow.reverse')]), ...shown.detail, ...otherWay, ...tables].join(' · '),
    }
  }, [steps, objects, now, t, format])
}
