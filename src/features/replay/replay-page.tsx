import { type ReactNode, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useServices } from '@/features/shared/services'
import { replay } from '@/i18n/en/replay'
import { useFormat } from '@/i18n/use-format'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { usePageTitle } from '@/ui/page-title'
import { momentIn } from './at-address'
import { ChooseTask } from './choose-task'
import { FaultCard } from './fault-card'
import { Landing } from './landing'
import { Reading } from './reading'
import { ReplayStage } from './replay-stage'
import { useIncoming } from './use-incoming'
import { useOpening } from './use-opening'

const TEXTS = { replay }

export interface ReplayPageProps {
  /** The page of a task. */
  readonly taskPage: (id: string) => ReactNode
  /** Fetches the code of that page; the same function at each render. */
  readonly loadTaskPage: () => void
}

/** `/replay`: a recording, or one answer of OMS, as the task page would have shown it. */
export function ReplayPage({ taskPage, loadTaskPage }: ReplayPageProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  usePageTitle(t('replay.title'))
  const opening = useOpening()
  const { calm } = useServices()
  // What is opened here plays without a server: nothing of it is to be fetched only then.
  useEffect(() => void calm().then(loadTaskPage), [calm, loadTaskPage])
  const { state, openFile, openText, choose, backToList, cancel, leave } = opening
  const isOver = useIncoming(opening)
  return (
    <>
      {isOver && (
        <div className="pointer-events-none fixed inset-3 z-20 grid place-items-center rounded-card border-2 border-dashed border-source bg-page/85 text-xl font-semibold">
          {t('replay.dropHere')}
        </div>
      )}
      {state.kind === 'play' ? (
        <ReplayStage
          key={state.key}
          name={state.name}
          playable={state.playable}
          onList={state.isChosen ? backToList : null}
          onClose={leave}
          taskPage={taskPage}
        />
      ) : state.kind === 'choose' ? (
        <ChooseTask choices={state.choices} choose={choose} leave={leave} />
      ) : (
        <Landing openFile={openFile} openText={openText}>
          {state.kind === 'reading' && <Reading {...state} onCancel={cancel} />}
          {state.kind === 'fault' && <FaultCard {...state} />}
          {state.kind === 'nothing' && <Again />}
        </Landing>
      )}
    </>
  )
}

/** A reload, or a link from a colleague: the address knows the moment, but not the file. */
function Again() {
  const { t } = useTranslation()
  const format = useFormat()
  const [params] = useSearchParams()
  const at = momentIn(params)
  if (at === undefined) return null
  return (
    <p role="status" className="mb-3.5 rounded-card border border-l-4 border-line border-l-source bg-card px-4 py-3">
      {t('replay.again', { time: `${format.dateTime(at)} ${format.zone(at)}` })}
    </p>
  )
}
