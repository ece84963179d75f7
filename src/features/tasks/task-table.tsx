import { Link } from 'react-router'
import { engineCode } from '@/domain/engine'
import type { Task } from '@/domain/task'
import type { TaskRow } from '@/features/shared/overview/row'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { paths } from '@/lib/paths'
import { Badge, type BadgeTone } from '@/ui/badge'
import { Empty } from '@/ui/empty'
import { currentStep } from './current-step'

const TONES: Record<string, readonly [BadgeTone, string]> = {
  RUNNING: ['info', '◐'],
  FAILED: ['bad', '✕'],
  FINISHED: ['ok', '✓'],
  SUSPEND: ['warn', '‖'],
}

/** The tasks as a plain table; on a narrow screen each row folds into lines. */
export function TaskTable({
  rows: tasks,
  total,
  at,
  searched,
}: {
  rows: readonly TaskRow[]
  total: number | null
  at: number
  searched: boolean
}) {
  const { t } = useTranslation()
  if (tasks.length === 0)
    return <Empty title={t(searched ? 'tasks.noneFound' : 'tasks.none')}>{t('tasks.noneHint')}</Empty>
  return (
    <>
      <table className="w-full border-collapse text-sm max-lg:block">
        <thead className="text-left text-xs text-muted max-lg:sr-only">
          <tr>
            {(['name', 'status', 'type', 'endpoints', 'step', 'owner'] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-1.5 font-normal">
                {t(`tasks.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {tasks.map(({ key, task }) => (
            <Row key={key} task={task} now={at} />
          ))}
        </tbody>
      </table>
      {total !== null && total > tasks.length && (
        <p className="mt-2 text-xs text-muted">{t('tasks.more', { shown: tasks.length, total })}</p>
      )}
    </>
  )
}

function Row({ task, now }: { task: Task; now: number }) {
  const { t } = useTranslation()
  const label = useLabel()
  const [tone, icon] = TONES[task.status ?? ''] ?? ['neutral', '○']
  const source = label('engine', engineCode(task.sourceConnectInfo, task.sourceEndpointType))
  const sink = label('engine', engineCode(task.sinkConnectInfo, task.sinkEndpointType))
  const cell = 'px-2 py-2 align-baseline max-lg:inline-block max-lg:py-0.5'
  return (
    <tr className="border-t border-line max-lg:block max-lg:py-2">
      <th scope="row" className="px-2 py-2 text-left align-baseline font-semibold max-lg:block max-lg:py-0.5">
        {task.id === null ? (
          <span>{task.name ?? UNKNOWN}</span>
        ) : (
          <Link to={paths.task.href(task.id)} className="text-source underline-offset-2 wrap-anywhere hover:underline">
            {task.name ?? task.id}
          </Link>
        )}
        <span className="block font-mono text-xs font-normal text-muted wrap-anywhere">{task.id ?? UNKNOWN}</span>
      </th>
      <td className={`${cell} space-x-1`}>
        <Badge tone={tone} icon={icon}>
          {label('taskStatus', task.status)}
        </Badge>
        {task.alarmStats?.alarming === true && (
          <Badge tone="bad" icon="!">
            {t('task.header.alarmOn')}
          </Badge>
        )}
      </td>
      <td className={`${cell} whitespace-nowrap text-muted`}>{label('taskType', task.type)}</td>
      <td className={cell}>{t('tasks.endpoints', { source, sink })}</td>
      <td className={cell}>
        <StepNow task={task} now={now} />
      </td>
      <td className={`${cell} text-muted wrap-anywhere`}>{task.owner ?? UNKNOWN}</td>
    </tr>
  )
}

function StepNow({ task, now }: { task: Task; now: number }) {
  const stepLabel = useStepLabel()
  const format = useFormat()
  const { t } = useTranslation()
  const step = currentStep(task, now)
  if (step === null) return <>{UNKNOWN}</>
  const name = stepLabel(step)
  const said =
    step.state === 'waiting-for-operator'
      ? t('task.steps.waitingForOperator')
      : step.stale
        ? t('task.flow.unknown')
        : step.delaySeconds !== null
          ? t('task.flow.delay', { delay: format.duration(step.delaySeconds) })
          : step.progress === null
            ? null
            : format.percent(step.progress)
  return <>{said === null ? name : `${name} · ${said}`}</>
}
