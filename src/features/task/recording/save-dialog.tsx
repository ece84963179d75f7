import { useState } from 'react'
import { recording } from '@/i18n/en/recording'
import { useFormat } from '@/i18n/use-format'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import type { Masked } from '@/recording/format'
import { Button } from '@/ui/button'
import { Modal } from '@/ui/modal'
import { usePreferences } from '@/ui/preferences'
import { ProgressBar } from '@/ui/progress-bar'
import { ContentsList } from './contents-list'
import { MasksField } from './masks-field'
import { useRecorded } from './use-recorded'
import { PACKS, useSaving } from './use-saving'

const TEXTS = { recording }

export interface SaveDialogProps {
  readonly id: string
  readonly onClose: () => void
}

/** Says what is in the recording of a task, and saves it as a file. */
export function SaveDialog({ id, onClose }: SaveDialogProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const format = useFormat()
  const [preferences] = usePreferences()
  const zone = preferences.zone === 'utc' ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone
  const contents = useRecorded(id)
  const { saving, write, cancel, forget } = useSaving(id, zone)
  const [masked, setMasked] = useState<readonly Masked[]>([])
  const choose = (next: readonly Masked[]) => {
    setMasked(next)
    forget()
  }
  const isWriting = saving.state === 'writing'
  const percent = saving.state === 'writing' ? Math.round(saving.done * 100) : 0
  return (
    <Modal label={t('recording.title')} onClose={onClose} className="w-lg text-sm">
      <div className="overflow-y-auto p-4 sm:p-5">
        <h2 className="text-lg font-bold">{t('recording.title')}</h2>
        <p className="mt-1 text-muted">{t('recording.about')}</p>
        {contents.state !== 'there' ? (
          <p role={contents.state === 'loading' ? 'status' : 'alert'} className="mt-3">
            {t(`recording.${contents.state}`)}
          </p>
        ) : (
          <>
            <ContentsList contents={contents} />
            <MasksField masked={masked} disabled={isWriting} onChange={choose} />
            {!PACKS && <p className="mt-2 text-xs text-warn">{t('recording.plain')}</p>}
          </>
        )}
        <div className="mt-4 min-h-6">
          {isWriting && <ProgressBar label={t('recording.writing')} percent={percent} text={format.percent(percent)} />}
          <p role="status" className="break-words">
            {saving.state === 'done' && t('recording.done', { file: saving.file })}
          </p>
          {saving.state === 'broken' && (
            <p role="alert" className="text-bad">
              {t('recording.broken')}
            </p>
          )}
        </div>
        <div className="mt-2 flex justify-end gap-2">
          <Button onClick={isWriting ? cancel : onClose}>
            {t(isWriting ? 'recording.cancel' : 'recording.close')}
          </Button>
          <Button
            disabled={contents.state !== 'there' || isWriting}
            className="border-source"
            onClick={() => contents.state === 'there' && void write(contents, masked)}
          >
            {t('recording.write')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
