import { memo, useMemo } from 'react'
import type { Meta } from '@/contract/envelope'
import type { ContractNote } from '@/contract/notes'
import { useFormat } from '@/i18n/use-format'
import { usePanelTexts } from '@/i18n/use-panel-texts'
import { useTranslation } from '@/i18n/use-translation'
import { taskFileName } from '@/lib/file-name'
import { Card } from '@/ui/card'
import { CopyButton } from '@/ui/copy-button'
import { Empty } from '@/ui/empty'
import { ContractNotes } from './contract-notes'
import { DownloadButton } from './download-button'
import { prettyJson } from './pretty-json'
import { TextView } from './text-view'

interface RawPanelProps {
  /** The answer's body as it was received. */
  readonly text: string
  /** Epoch milliseconds, null when that is not known. */
  readonly receivedAtMs: number | null
  readonly taskId: string
  readonly notes: readonly ContractNote[]
  /** What the envelope says of the answer itself. */
  readonly meta?: Pick<Meta, 'requestId' | 'cost'>
}

/** The answer as OMS sent it, and where it departs from the reference. Parses only while it is on the page. */
export const RawPanel = memo(function RawPanel({ text, receivedAtMs, taskId, notes, meta }: RawPanelProps) {
  usePanelTexts()
  const { t } = useTranslation()
  const format = useFormat()
  const pretty = useMemo(() => prettyJson(text), [text])
  const received =
    receivedAtMs === null
      ? null
      : t('raw.received', { time: `${format.dateTime(receivedAtMs)} ${format.zone(receivedAtMs)}` })
  const requestId = meta?.requestId ?? null
  const cost = meta?.cost ?? null
  const facts = [
    received,
    requestId === null ? null : t('raw.requestId', { id: requestId }),
    cost === null ? null : t('raw.cost', { cost }),
    t('raw.characters', { count: text.length }),
    pretty === null ? t('raw.notJson') : null,
  ]

  return (
    <div className="grid gap-3.5">
      <ContractNotes notes={notes} />
      <Card
        title={t('raw.title')}
        aside={
          <span className="flex gap-2">
            <CopyButton
              text={text}
              label={t('raw.copy')}
              doneLabel={t('raw.copied')}
              failedLabel={t('raw.copyFailed')}
            />
            <DownloadButton
              text={text}
              fileName={taskFileName(taskId, receivedAtMs, pretty === null ? 'txt' : 'json')}
              label={t('raw.download')}
            />
          </span>
        }
      >
        <p className="mb-2 text-xs text-muted">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {text === '' ? <Empty title={t('raw.empty')} /> : <TextView text={pretty ?? text} />}
      </Card>
    </div>
  )
})
