import type { Readiness } from '@/domain/cutover-kinds'
import { useTranslation } from '@/i18n/use-translation'
import { usePreferences } from '@/ui/preferences'
import { useStepName } from '../assessment/use-step-name'
import { CUTOVER_LOOKS } from '../cutover/cutover-looks'
import { cutoverSum, cutoverText } from '../cutover/cutover-text'
import { PaperPart, PaperTable } from './paper'
import { shorten } from './shorten'
import { usePaperFormat } from './use-paper-format'

const EVIDENCE = 60

/** Whether the target may take over, point by point. */
export function PaperCutover({ cutover, atMs }: { cutover: Readiness; atMs: number }) {
  const { t } = useTranslation()
  const format = usePaperFormat()
  const step = useStepName()
  const [{ cutoverSeconds, steadySeconds }] = usePreferences()
  const limits = { threshold: format.duration(cutoverSeconds), steady: format.duration(steadySeconds) }
  const rows = cutover.items.map((item) => ({
    key: item.id,
    cells: [
      <span key="point">
        <span aria-hidden="true" className={`inline-block w-4 font-semibold ${CUTOVER_LOOKS[item.state].colour}`}>
          {CUTOVER_LOOKS[item.state].sign}
        </span>
        {t(`cutover.item.${item.id}`, limits)}
      </span>,
      <span key="state" className="whitespace-nowrap">
        {t(`cutover.state.${item.state}`)}
      </span>,
      <span key="why" className="wrap-anywhere">
        {shorten(cutoverText(item, { t, format, step, later: 0 }), EVIDENCE)}
      </span>,
    ],
  }))
  const title = t(cutover.state === 'switched-over' ? 'cutover.titleDone' : 'cutover.title')
  return (
    <PaperPart title={title} aside={<span className="font-semibold">{cutoverSum(cutover, t, format, atMs)}</span>}>
      <PaperTable
        title={title}
        heads={[t('handover.paper.point'), t('handover.paper.state'), t('handover.paper.evidence')]}
        rows={rows}
      />
    </PaperPart>
  )
}
