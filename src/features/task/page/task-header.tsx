import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { alarmSummary } from '@/domain/alarm'
import type { Task } from '@/domain/task'
import { taskPhase } from '@/domain/task-phase'
import { useStage, useTaskTitle } from '@/features/shared/use-stage'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { paths } from '@/lib/paths'
import { Badge, type BadgeTone } from '@/ui/badge'
import { useNow } from '@/ui/clock'
import { CopyButton } from '@/ui/copy-button'
import { TaskTimes } from './task-times'
import { useTaskTimes } from './use-task-times'

const STATUS_TONES: Record<string, readonly [BadgeTone, string]> = {
  RUNNING: ['info', '◐'],
  RUNNING_MODIFYING: ['info', '◐'],
  RUNNING_MERGING: ['info', '◐'],
  RUNNING_ALARMING: ['warn', '!'],
  FAILED: ['bad', '✕'],
  FINISHED: ['ok', '✓'],
  SUSPEND: ['warn', '‖'],
}

interface TaskHeaderProps {
  readonly id: string
  readonly task: Task
  /** What can be done with it, at the end of the first line. */
  readonly children?: ReactNode
}

/** Who the task is: name, id, status, type, labels, alert level, owner, alarm, running since. */
export function TaskHeader({ id, task, children }: TaskHeaderProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const shownId = task.id ?? id
  const name = task.name ?? t('task.header.unnamed')
  const [tone, icon] = STATUS_TONES[task.status ?? ''] ?? ['neutral', '○']
  const stage = useStage()
  useTaskTitle(name)
  return (
    <div className="mb-3.5">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <nav aria-label={t('task.header.crumbs')} className="flex flex-wrap items-center gap-1 text-xs text-muted">
          <Link
            to={stage?.home.href ?? paths.tasks.href()}
            className="underline-offset-2 hover:underline print:no-underline"
          >
            {stage?.home.label ?? t('common.nav.tasks')}
          </Link>
          <span aria-hidden="true">/</span>
          <span className="break-all font-mono">{shownId}</span>
          <CopyButton
            text={shownId}
            label={t('task.header.copyId')}
            doneLabel={t('common.copied')}
            failedLabel={t('common.copyFailed')}
            className="min-h-6 px-2 py-0"
          >
            {t('common.copy')}
          </CopyButton>
        </nav>
        {children}
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
        <h1 className="mr-1 min-w-0 text-xl font-bold tracking-tight wrap-anywhere">{name}</h1>
        <Badge tone={tone} icon={icon}>
          {label('taskStatus', task.status)}
        </Badge>
        {task.type !== null && <Badge>{label('taskType', task.type)}</Badge>}
        {task.labels.map((it, index) => (
          <Badge key={`${it.id ?? ''}${it.name ?? index}`} title={it.name ?? it.id ?? undefined}>
            {it.name ?? it.id ?? UNKNOWN}
          </Badge>
        ))}
        {task.importance !== null && (
          <Badge>{t('task.header.importance', { level: label('importance', task.importance) })}</Badge>
        )}
        {task.isMerging === true && (
          <Badge tone="warn" icon="↻">
            {t('task.header.merging')}
          </Badge>
        )}
        {task.isModifying === true && (
          <Badge tone="warn" icon="✎">
            {t('task.header.modifying')}
          </Badge>
        )}
        {task.isSubProject === true && <Badge>{t('task.header.subtask')}</Badge>}
        <Alarm task={task} />
      </div>
      <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>
          {t('task.header.owner')} {task.owner ?? UNKNOWN}
        </span>
        <RunningSince task={task} />
        <TaskTimes task={task} />
      </div>
    </div>
  )
}

function Alarm({ task }: { task: Task }) {
  const { t } = useTranslation()
  const { state, count, content } = alarmSummary(task.alarmStats)
  if (state !== 'on') return <Badge>{t(state === 'off' ? 'task.header.alarmOff' : 'task.header.alarmUnknown')}</Badge>
  return (
    <Badge tone="bad" icon="!" title={content ?? undefined}>
      {count === null ? t('task.header.alarmOn') : t('task.header.alarmCount', { count })}
    </Badge>
  )
}

/** The earliest start of a step: OMS resets the task's own start when it is resumed. */
function RunningSince({ task }: { task: Task }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { runningSinceMs, finishedMs } = useTaskTimes(task).times
  if (runningSinceMs === null) return null
  const time = format.dateTime(runningSinceMs)
  const until = taskPhase(task.status) === 'running' ? now : finishedMs
  // A task that stands still, failed or paused, has no length that would say anything.
  if (until === null) return <span>{t('task.header.startedAt', { time })}</span>
  const duration = format.duration(Math.max(0, (until - runningSinceMs) / 1000))
  return <span>{t(until === now ? 'task.header.since' : 'task.header.ran', { time, duration })}</span>
}
