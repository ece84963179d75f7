import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { ProgressBar } from '@/ui/progress-bar'

interface ReadingProps {
  readonly name: string | null
  /** Bytes of the file. */
  readonly done: number
  readonly size: number
  readonly onCancel: () => void
}

/** How far a file was read. */
export function Reading({ name, done, size, onCancel }: ReadingProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = t('replay.reading', { name: name ?? t('replay.pasted') })
  const percent = size === 0 ? null : Math.floor((100 * done) / size)
  return (
    <section role="status" aria-label={title} className="mb-3.5 rounded-card border border-line bg-card px-4 py-3">
      <p className="mb-2 font-semibold wrap-anywhere">{title}</p>
      <ProgressBar
        label={title}
        percent={percent}
        text={t('replay.readingPart', { done: format.bytes(done), size: format.bytes(size) })}
      />
      <Button onClick={onCancel}>{t('replay.cancel')}</Button>
    </section>
  )
}
