import { type CSSProperties, memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import { type TaskOverview, wordOf } from '@/domain/overview'
import type { MissingTask, TaskRow } from '@/features/shared/overview/row'
import { problemText } from '@/features/shared/problem-text'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import type { WallTile as Tile } from './arrange'
import { WallNumber } from './wall-number'
import { WallSign } from './wall-sign'
import { drawnOf, WallSpark } from './wall-spark'

interface WallTileProps {
  readonly tile: Tile
  /** Tracks of the grid that it takes. */
  readonly span: number
  /** Where the feed is not live, the moment of the data, epoch milliseconds: numbers stand still there. */
  readonly stillAt: number | null
}

/** One task as it is read from across the room. */
export const WallTile = memo(function WallTile({ tile, span, stillAt }: WallTileProps) {
  const { overview, row, missing } = tile
  return (
    <li
      className="wall-tile"
      data-severity={overview.severity}
      data-kind={overview.verdict.kind}
      data-stale={row?.problem || missing ? '' : undefined}
      style={{ '--span': span } as CSSProperties}
    >
      {row ? <TaskFace row={row} stillAt={stillAt} /> : <MissingFace missing={missing} />}
    </li>
  )
})

function TaskFace({ row, stillAt }: { row: TaskRow; stillAt: number | null }) {
  const { t } = useTranslation()
  const { overview, id, task } = row
  const drawn = drawnOf(overview)
  const name = task.name ?? id ?? t('wall.noName')
  return (
    <Face
      overview={overview}
      word={t(`overview.kind.${wordOf(overview)}`)}
      aside={useAside(overview)}
      name={id === null ? name : <Link to={paths.task.href(id)}>{name}</Link>}
    >
      <Cause overview={overview} />
      <WallNumber row={row} stillAt={stillAt} />
      {id !== null && drawn && <WallSpark id={id} {...drawn} still={stillAt !== null} />}
    </Face>
  )
}

/** What OMS gives as the reason of what is broken: its code and the first words. */
function Cause({ overview: { verdict } }: { overview: TaskOverview }) {
  if (verdict.kind !== 'failed' && verdict.kind !== 'broken') return null
  const { code, message, reason } = verdict.evidence
  const said = [code, message ?? reason].filter((text) => typeof text === 'string' && text !== '')
  return said.length === 0 ? null : <p className="wall-cause">{said.join(': ')}</p>
}

/** The step that the verdict is about; of a task as a whole the one that it has come to. */
function useAside({ verdict, current }: TaskOverview): string {
  const label = useLabel()
  const stepLabel = useStepLabel()
  const resting = ['finished', 'released', 'not-started'].includes(verdict.kind)
  const step =
    verdict.step === null ? (resting ? undefined : current[0]) : current.find(({ key }) => key === verdict.step)
  if (step) return stepLabel(step)
  return verdict.step === null ? '' : label('step', verdict.step)
}

function MissingFace({ missing: { id, problem } }: { missing: MissingTask }) {
  const { t } = useTranslation()
  const overview = { severity: problem ? 'attention' : 'info' } as const
  return (
    <Face overview={overview} word={t(problem ? 'wall.missing.title' : 'wall.missing.waiting')} aside="" name={id}>
      <p className="wall-note">{problem && problemText(t, problem, id).title}</p>
    </Face>
  )
}

interface FaceProps {
  readonly overview: Pick<TaskOverview, 'severity'>
  readonly word: string
  readonly aside: string
  readonly name: ReactNode
  readonly children: ReactNode
}

function Face({ overview: { severity }, word, aside, name, children }: FaceProps) {
  return (
    <article className="wall-face">
      <p className="wall-band">
        <WallSign severity={severity} />
        <span className="wall-word">{word}</span>
        <span className="wall-step">{aside}</span>
      </p>
      <h2 className="wall-name">{name}</h2>
      {children}
    </article>
  )
}
