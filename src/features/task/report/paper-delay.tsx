import { goesOnNow } from '@/domain/spell'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import type { Assessed } from '../assessment/assessment'
import { catchUpText } from '../assessment/catch-up-text'
import { PaperFacts, PaperPart } from './paper'
import { shorten } from './shorten'
import { usePaperFormat } from './use-paper-format'

const WORD = 60

/** How far the target is behind, where that leads, and up to when all is applied. */
export function PaperDelay({ assessed }: { assessed: Assessed }) {
  const { t } = useTranslation()
  const format = usePaperFormat()
  const label = useStepLabel()
  const { delay, steps, atMs } = assessed
  const view = steps.find(({ key }) => key === delay.step)
  if (!view?.step?.stepInfo) return null
  const { delaySeconds, ageSeconds, trueLagSeconds, checkpointMs, checkpointText, sampleMs } = delay
  const goesOn = goesOnNow(view)
  return (
    <PaperPart
      title={t('task.delay.title')}
      aside={<span className="text-muted wrap-anywhere">{shorten(label(view), WORD)}</span>}
    >
      <PaperFacts
        facts={[
          [t('task.delay.title'), format.duration(delaySeconds)],
          [t('task.delay.age'), format.duration(ageSeconds)],
          [t('task.delay.lag'), goesOn ? format.duration(trueLagSeconds) : null],
          [t('task.delay.trend'), goesOn ? t(`task.delay.${delay.trend}`) : null],
          [
            t('task.delay.checkpoint'),
            checkpointText === null ? format.dateTime(checkpointMs) : shorten(checkpointText, WORD),
          ],
          [t('task.delay.sample'), format.dateTime(sampleMs)],
          [t('task.delay.catchUp'), goesOn ? catchUpText(assessed, t, format, atMs) : null],
        ]}
      />
      {!goesOn && <p className="text-muted">{t('task.delay.ended')}</p>}
      {delay.skewed && <p className="text-warn">{t('task.delay.skew')}</p>}
    </PaperPart>
  )
}
