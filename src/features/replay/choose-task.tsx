import { assess } from '@/domain/assess'
import { overviewOf, wordOf } from '@/domain/overview'
import { VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import { overview as overviewTexts } from '@/i18n/en/overview'
import { useLabel } from '@/i18n/use-label'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { Choice } from './opened/opened'
import type { Opening } from './use-opening'

const TEXTS = { overview: overviewTexts }

interface ChooseTaskProps extends Pick<Opening, 'choose' | 'leave'> {
  readonly choices: readonly Choice[]
}

/** The tasks that were found, to choose one of. */
export function ChooseTask({ choices, choose, leave }: ChooseTaskProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  return (
    <Card
      title={t('replay.tasks.title', { count: choices.length })}
      aside={<Button onClick={leave}>{t('replay.another')}</Button>}
    >
      <p className="mb-2 text-sm text-muted">{t('replay.tasks.hint')}</p>
      <div className="overflow-x-auto">
        <table className="w-full text-left text-sm">
          <thead className="text-xs text-muted">
            <tr>
              {(['name', 'id', 'status', 'verdict', 'answers'] as const).map((column) => (
                <th key={column} scope="col" className="py-1 pr-4 font-normal">
                  {t(`replay.tasks.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {choices.map((choice) => (
              <Row key={choice.id} choice={choice} onOpen={() => choose(choice.id)} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Row({ choice: { id, task, moments, at }, onOpen }: { choice: Choice; onOpen: () => void }) {
  const { t } = useTranslation()
  const label = useLabel()
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1.5 pr-4 font-normal">
        <button
          type="button"
          className="cursor-pointer text-left text-source underline-offset-2 wrap-anywhere hover:underline"
          onClick={onOpen}
        >
          {task?.name ?? t('replay.tasks.unnamed')}
        </button>
      </th>
      <td className="py-1.5 pr-4 font-mono text-xs whitespace-nowrap">{id === '' ? UNKNOWN : id}</td>
      <td className="py-1.5 pr-4">{label('taskStatus', task?.status ?? null)}</td>
      <td className="py-1.5 pr-4">{task ? <Verdict task={task} at={at} /> : UNKNOWN}</td>
      <td className="py-1.5 pr-4 tabular-nums">{moments}</td>
    </tr>
  )
}

function Verdict({ task, at }: { task: NonNullable<Choice['task']>; at: number }) {
  const { t } = useTranslation()
  const overview = overviewOf(task, assess({ snapshots: [{ at, task }], now: at }))
  const look = VERDICT_LOOKS[overview.severity]
  return (
    <span className={`font-semibold whitespace-nowrap ${look.text}`}>
      <span aria-hidden="true">{look.sign} </span>
      {t(`overview.kind.${wordOf(overview)}`)}
    </span>
  )
}
