import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { withStagedReport } from '@/features/shared/staged-report'
import { useStage } from '@/features/shared/use-stage'
import { handover } from '@/i18n/en/handover'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { CopyButton } from '@/ui/copy-button'
import { SaveButton } from '../recording/save-button'
import { ByHand } from './by-hand'
import { markdown, plainText } from './lines'
import type { HandoverProps } from './summary-input'
import { useSummary } from './use-summary'

const TEXTS = { handover }

const LOOK = 'min-h-7 justify-center whitespace-nowrap py-0'

/** Hands the task over: a summary for a chat or ticket, in two forms, and a report for paper. */
export function HandoverBar(props: HandoverProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const summary = useSummary(props)
  const stage = useStage()
  const [params] = useSearchParams()
  const [byHand, setByHand] = useState<string | null>(null)
  const said = { doneLabel: t('common.copied'), failedLabel: t('common.copyFailed'), onFailed: setByHand }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <CopyButton
        {...said}
        text={() => plainText(summary(), t)}
        label={t('handover.copy')}
        className={`min-w-26 ${LOOK}`}
      />
      <CopyButton
        {...said}
        text={() => markdown(summary(), t)}
        label={t('handover.copyMarkdownLabel')}
        className={`min-w-26 ${LOOK}`}
      >
        {t('handover.copyMarkdown')}
      </CopyButton>
      {/* What is replayed is a file already. */}
      {stage?.kind !== 'replay' && <SaveButton id={props.id} />}
      <Link
        to={stage ? { search: withStagedReport(params, true).toString() } : paths.report.href(props.id)}
        className="inline-flex min-h-7 items-center px-1 text-xs text-source underline-offset-2 hover:underline"
      >
        {t('handover.report')}
      </Link>
      {byHand !== null && <ByHand text={byHand} onClose={() => setByHand(null)} />}
    </div>
  )
}
