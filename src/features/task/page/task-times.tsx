import type { Task } from '@/domain/task'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { offsetText } from '@/lib/format'
import { Select } from '@/ui/button'
import { type KeyValue, KeyValues } from '@/ui/key-values'
import { usePreferences } from '@/ui/preferences'
import { type ReadTimes, useTaskTimes } from './use-task-times'

const OFFSETS = [-480, -420, -360, -300, -240, -180, 0, 60, 120, 180, 330, 420, 480, 540, 600] as const

/** The task's own times, how their zone was found, and the way to overrule that. */
export function TaskTimes({ task }: { task: Task }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [{ gmtOffsetMinutes }, set] = usePreferences()
  const read = useTaskTimes(task)
  const { times, found } = read
  const item = (id: string, label: string, sent: string | null, ms: number | null): KeyValue => ({
    id,
    label,
    value: ms === null ? (sent ?? format.dateTime(null)) : format.dateTime(ms),
    note: sent === null ? null : t('task.header.asSent', { text: sent }),
  })
  const offset = (minutes: number) => `UTC${offsetText(minutes)}`
  const choices = [
    ...new Set([...OFFSETS, found.minutes, ...(gmtOffsetMinutes === null ? [] : [gmtOffsetMinutes])]),
  ].sort((a, b) => a - b)
  // Times that come as documented need no word.
  const quiet = read.minutes === 0 && found.agrees
  return (
    <details className="w-full">
      <summary className="cursor-pointer">{quiet ? t('task.header.times') : <OffsetNote read={read} />}</summary>
      <div className="mt-2 rounded-card border border-line bg-card px-4 py-3 text-ink">
        <KeyValues
          layout="fit-long"
          items={[
            item('created', t('task.header.created'), task.gmtCreate, times.createdMs),
            item('started', t('task.header.started'), task.gmtStart, times.startedMs),
            item('modified', t('task.header.modified'), task.gmtModified, times.modifiedMs),
            item('finished', t('task.header.finished'), task.gmtFinish, times.finishedMs),
          ]}
        />
        <p className="mt-2 text-muted">
          {quiet && <OffsetNote read={read} />} {!found.agrees && t('task.header.offsetDisputed')}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-3 text-muted">
          <span aria-hidden="true">{t('task.header.offsetLabel')}</span>
          <Select
            label={t('task.header.offsetLabel')}
            value={gmtOffsetMinutes === null ? 'auto' : String(gmtOffsetMinutes)}
            onChoose={(value) => set({ gmtOffsetMinutes: value === 'auto' ? null : Number(value) })}
            options={[
              { value: 'auto', label: t('task.header.offsetAuto', { offset: offset(found.minutes) }) },
              ...choices.map((minutes) => ({ value: String(minutes), label: offset(minutes) })),
            ]}
          />
        </div>
      </div>
    </details>
  )
}

function OffsetNote({ read: { found, minutes, chosen } }: { read: ReadTimes }) {
  const { t } = useTranslation()
  const text = (value: number) => `UTC${offsetText(value)}`
  if (chosen) return <>{t('task.header.offsetChosen', { offset: text(minutes), found: text(found.minutes) })}</>
  if (found.source === 'assumed-utc') return <>{t('task.header.offsetAssumed')}</>
  const [field = 'gmtModified', other = 'checkpointSampleTimestamp'] = found.evidence.map((it) => it.field)
  return (
    <>
      {t(minutes === 0 ? 'task.header.offsetUtc' : 'task.header.offsetFound', { offset: text(minutes), field, other })}
    </>
  )
}
