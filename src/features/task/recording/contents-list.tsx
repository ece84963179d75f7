import type { ReactNode } from 'react'
import { useStage } from '@/features/shared/use-stage'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { sentences } from '@/lib/sentences'
import { beforeFrom, type Contents, sizeOf } from './use-recorded'

/** What the file will hold. */
export function ContentsList({ contents }: { contents: Contents & { state: 'there' } }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { from, to, answers, failed } = contents.recorded
  const before = beforeFrom(contents)
  const isStaged = useStage() !== null
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <Line term={t('recording.span')}>
        {t('recording.spanValue', {
          from: whole(format.dateTime(from)),
          to: whole(format.dateTime(to)),
          zone: format.zone(to),
        })}
      </Line>
      <Line term={t('recording.answers')}>
        {sentences([
          t('recording.answersValue', { count: answers }),
          ...(failed > 0 ? [t('recording.failedValue', { count: failed })] : []),
        ])}
      </Line>
      <Line term={t('recording.before')}>
        {before === null
          ? t('recording.beforeNone')
          : t(isStaged ? 'recording.beforePlayed' : 'recording.beforeValue', { from: whole(format.dateTime(before)) })}
      </Line>
      <Line term={t('recording.size')}>{t('recording.sizeValue', { size: format.bytes(sizeOf(contents)) })}</Line>
    </dl>
  )
}

/** A day and its time stay on one line. */
function whole(moment: string): string {
  return moment.replaceAll(' ', '\u00a0')
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}
