import { type ReactNode, useEffect } from 'react'
import { useServices } from '@/features/shared/services'
import { replay } from '@/i18n/en/replay'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { usePageTitle } from '@/ui/page-title'
import { Again } from './again'
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
