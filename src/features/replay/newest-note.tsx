import { usePlayer, usePlayerTime } from '@/features/shared/stage/use-player'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'

interface NewestNoteProps {
  /** The newest moment that the answer tells of, epoch milliseconds. */
  readonly newest: number
  /** When it was opened, epoch milliseconds. */
  readonly opened: number
}

/** So close to its newest moment an answer is shown as of then, milliseconds. */
const CLOSE_MS = 1000

/**
 * How new an answer is that does not tell when it came. Shown as of now an old one looks worse than it was: one press
 * leads to its newest moment, and another one back.
 */
export function NewestNote({ newest, opened }: NewestNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const player = usePlayer()
  const since = usePlayerTime() - newest
  const isThere = since < CLOSE_MS
  const time = `${format.dateTime(newest)} ${format.zone(newest)}`
  return (
    <div
      role="note"
      aria-label={t('replay.newest.label')}
      data-newest={isThere ? 'there' : 'far'}
      className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      <p className={isThere ? 'text-muted' : 'text-warn'}>
        {isThere
          ? t('replay.newest.there', { time })
          : t('replay.newest.far', { time, ago: format.duration(since / 1000) })}
      </p>
      <Button onClick={() => void player.seek(isThere ? opened : newest)}>
        {t(isThere ? 'replay.newest.asOfNow' : 'replay.newest.asOfThen')}
      </Button>
    </div>
  )
}
