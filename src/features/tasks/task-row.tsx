import { Fragment, memo } from 'react'
import { Link } from 'react-router'
import { engineCode } from '@/domain/engine'
import type { Estimate } from '@/domain/estimate'
import { type TaskOverview, wordOf } from '@/domain/overview'
import type { TaskRow } from '@/features/shared/overview/row'
import { PinButton } from '@/features/shared/pins/pin-button'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { clockTime, type Format, UNKNOWN } from '@/lib/format'
import { paths } from '@/lib/paths'
import { listed } from '@/lib/sentences'
import { Badge } from '@/ui/badge'
import { Cell, Delay, Finish, Progress, Steps, VerdictMark } from './cells'
import { useNoteOpened } from './last-opened'

interface RowProps {
  readonly row: TaskRow
  /** Epoch milliseconds, in whole minutes: what was a while ago need not be told by the second. */
  readonly minute: number
}

/** One task of the list. Renders only when something of it changed. */
export const Row = memo(function Row({ row, minute }: RowProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const { task, overview, problem } = row
  const format = useFormat()
  const { lag, finish, percent, current, alarm } = overview
  const stale = [overview.verdict, ...overview.others].some(({ kind }) => kind === 'delay-unknown')
  const end = (side: 'source' | 'sink') =>
    side === 'source'
      ? label('engine', engineCode(task.sourceConnectInfo, task.sourceEndpointType))
      : label('engine', engineCode(task.sinkConnectInfo, task.sinkEndpointType))
  return (
    <tr
      data-task={row.id ?? ''}
      className="relative border-t border-line hover:bg-chip/50 has-[a[data-row]:focus-visible]:bg-selected max-xl:block max-xl:py-2.5"
    >
      <td className="py-1 pr-2 align-top max-xl:block max-xl:py-0">
        <VerdictMark
          kind={overview.verdict.kind}
          word={wordOf(overview)}
          severity={overview.severity}
          others={overview.others.map(({ kind }) => kind).join(' ')}
        />
        {problem && <span className="block text-xs text-warn">{t('tasks.notAnswered')}</span>}
      </td>
      <NameCell id={row.id} name={task.name} />
      <Cell name={t('tasks.columns.route')} className="wrap-anywhere">
        {t('tasks.route', { source: end('source'), sink: end('sink') })}
      </Cell>
      <Cell name={t('tasks.columns.step')} empty={current.length === 0}>
        <Steps current={current} />
      </Cell>
      <Cell name={t('tasks.columns.progress')} empty={percent === null}>
        <Progress percent={percent ?? 0} />
      </Cell>
      <Cell name={t('tasks.columns.delay')} empty={lag === null || lag.delaySeconds === null}>
        {lag && (
          <Delay
            delaySeconds={lag.delaySeconds}
            // While it is known, nothing is said of it.
            trueLagSeconds={stale ? lag.trueLagSeconds : null}
            trend={lag.trend}
            stale={stale}
          />
        )}
      </Cell>
      <Cell name={t('tasks.columns.finish')} empty={finish === null || finish.state === 'not-applicable'}>
        {finish && <Finish {...finishTexts(finish, minute, format)} />}
      </Cell>
      <Cell
        name={t('tasks.columns.alarm')}
        empty={alarm === 'unknown'}
        className={alarm === 'off' ? 'max-xl:sr-only' : ''}
      >
        {alarm === 'on' ? (
          <Badge tone="bad" icon="!" title={t('tasks.alarm.on')}>
            <span className="xl:sr-only">{t('tasks.alarm.on')}</span>
          </Badge>
        ) : (
          <span className="sr-only">{t('tasks.alarm.off')}</span>
        )}
      </Cell>
      <Cell name={t('tasks.columns.owner')} empty={!task.owner} className="text-xs text-muted">
        <span className="wrap-anywhere xl:block xl:truncate" title={task.owner ?? undefined}>
          {task.owner ?? ''}
        </span>
      </Cell>
      <Cell name={t('tasks.columns.labels')} empty={task.labels.length === 0}>
        <Labels labels={task.labels} />
      </Cell>
      <Since since={overview.since} sinceOrEarlier={overview.sinceOrEarlier} minute={minute} />
    </tr>
  )
})

/** A name that breaks where its words do, since names of tasks are written with underscores. */
function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[_.-])(?=.)/u).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one name stay in their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}

function finishTexts(finish: Estimate, now: number, format: Format) {
  const at = (moment: number) => clockTime(moment, now, format)
  if (finish.state !== 'known') return { state: finish.state, low: '', mid: '', high: '' }
  return { state: finish.state, low: at(finish.low), mid: at(finish.mid), high: at(finish.high) }
}

/** The name leads to the task from anywhere on its row; the id can be marked and copied. */
const NameCell = memo(function NameCell({ id, name }: { id: string | null; name: string | null }) {
  const noteOpened = useNoteOpened()
  return (
    <th scope="row" className="px-2 py-1 text-left align-top font-normal max-xl:block max-xl:px-0 max-xl:py-0.5">
      <span className="flex items-start gap-1.5">
        {id !== null && <PinButton id={id} name={name} className="relative z-10" />}
        <span className="min-w-0">
          {id === null ? (
            <span className="font-semibold">{name ?? UNKNOWN}</span>
          ) : (
            <Link
              data-row
              onClick={() => noteOpened(id)}
              to={paths.task.href(id)}
              className="rounded-sm font-semibold wrap-break-word underline-offset-2 after:absolute after:inset-0 hover:underline focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-source"
            >
              <Breakable text={name ?? id} />
            </Link>
          )}
          <span className="relative z-10 block w-fit font-mono text-xs text-muted wrap-anywhere">{id ?? UNKNOWN}</span>
        </span>
      </span>
    </th>
  )
})

const Labels = memo(function Labels({ labels }: { labels: TaskRow['task']['labels'] }) {
  const format = useFormat()
  const names = labels.map(({ name, id }) => name ?? id ?? UNKNOWN)
  const [first, ...others] = names
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-top" title={listed(names, format)}>
      <Badge>{first}</Badge>
      {others.length > 0 && (
        <span className="text-xs text-muted">
          <span aria-hidden="true">+{others.length}</span>
          <span className="sr-only">{listed(others, format)}</span>
        </span>
      )}
    </span>
  )
})

interface SinceProps extends Pick<TaskOverview, 'since' | 'sinceOrEarlier'> {
  readonly minute: number
}

/** For how long; of what held at the first look already only the least is known, and at first nothing. */
function Since({ since, sinceOrEarlier, minute }: SinceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  // By the minute, as the time it counts to.
  const seconds = since === null ? 0 : Math.floor(Math.max(0, minute - since) / 60_000) * 60
  const isUnknown = since === null || (sinceOrEarlier && seconds === 0)
  const said = seconds === 0 ? t('tasks.now') : format.duration(seconds)
  return (
    <Cell name={t('tasks.columns.since')} empty={isUnknown} className="text-xs whitespace-nowrap tabular-nums">
      <span title={format.dateTime(since)}>{sinceOrEarlier ? t('tasks.atLeast', { duration: said }) : said}</span>
    </Cell>
  )
}
