import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { TaskAnswer } from '@/api/describe-project'
import type { Problem } from '@/api/problem'
import { viewSteps } from '@/domain/step-view'
import { lazyPart } from '@/features/shared/lazy-part'
import { useServices } from '@/features/shared/services'
import { isStepTab, tabsOf } from '@/features/shared/task-tabs'
import { useStage } from '@/features/shared/use-stage'
import { useFormat } from '@/i18n/use-format'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { Boundary } from '@/ui/boundary'
import { preloadCharts } from '../charts/preload-charts'
import { loadLateParts } from '../late/load-late-parts'
import { RoutePanel } from '../route/route-panel'
import { StepsPanel } from '../steps/steps-panel'
import { VerdictCard } from '../verdict/verdict-card'
import { HandoverPlace } from './handover-place'
import { Tabs } from './tabs'
import { TaskHeader } from './task-header'
import { brokenStep, chooseTab, countObjects, namesOf } from './task-tabs'
import { useFlow } from './use-flow'

const loadStepTab = () => import('./step-tab').then((it) => it.StepTab)
const StepTab = lazyPart(loadStepTab)
const ObjectsPanel = lazyPart(() => import('../objects/objects-panel').then((it) => it.ObjectsPanel))
const SettingsPanel = lazyPart(() => import('../settings/settings-panel').then((it) => it.SettingsPanel))
const RawPanel = lazyPart(() => import('../raw/raw-panel').then((it) => it.RawPanel))

/**
 * Fetches the numbers and their charts, which weigh as much as the rest of the page: asked for before there is an
 * answer, but drawn after the verdict. A failure shows when they are needed.
 * @returns when the charts' code has been asked for: whatever else is not needed at once comes after it.
 */
export function preloadNumbers(): Promise<void> {
  const numbers = loadStepTab().then(
    () => {},
    () => {},
  )
  preloadCharts()
  return numbers
}

interface TaskViewProps {
  readonly id: string
  readonly answer: TaskAnswer
  /** Why the last question was not answered well: then what is shown is as old as the answer. */
  readonly problem: Problem | null
}

/** One task, top to bottom. */
export function TaskView({ id, answer, problem }: TaskViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [params, setParams] = useSearchParams()
  const { task, notes } = answer
  // Which steps there are does not depend on the time of day: the moment of the answer will do.
  const steps = useMemo(() => viewSteps(task, answer.at), [task, answer.at])
  const tab = chooseTab(params.get('tab'), steps)
  const objects = useMemo(() => countObjects(task.transferMapping), [task.transferMapping])
  const stepLabel = useStepLabel()
  const names = useMemo(() => namesOf(steps, stepLabel), [steps, stepLabel])
  const flow = useFlow(steps, objects, answer.at)
  const { calm } = useServices()
  useEffect(() => void preloadNumbers().then(calm).then(loadLateParts), [calm])

  // What breaks while somebody reads must not push away what he reads; a moment of a stage is always the same.
  const broken = brokenStep(steps)
  const [first] = useState(() => (params.has('tab') ? null : broken))
  const opened = useStage() ? broken : first

  const select = useCallback(
    (key: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (key === null && opened === null) next.delete('step')
          // Empty, what opens by itself stays closed.
          else next.set('step', key ?? '')
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams, opened],
  )

  return (
    <>
      <TaskHeader id={id} task={task}>
        <HandoverPlace id={id} answer={answer} problem={problem} />
      </TaskHeader>
      <VerdictCard task={task} at={answer.at} fresh={problem === null} />
      <RoutePanel task={task} flow={flow} />
      <div className="h-3.5" />
      <StepsPanel task={task} selected={params.get('step') ?? opened} onSelect={select} />
      <Tabs
        tabs={tabsOf(steps)}
        current={tab}
        names={names}
        counts={{
          ...(objects === null ? {} : { objects: format.integer(objects) }),
          ...(notes.length === 0 ? {} : { raw: t('task.tabs.notes', { count: notes.length }) }),
        }}
      />
      <Boundary
        key={tab}
        title={t('common.crashed.title')}
        text={t('common.crashed.text')}
        again={t('common.crashed.again')}
      >
        <Suspense fallback={<p className="min-h-80 text-muted">{t('common.loading')}</p>}>
          {isStepTab(tab) && <StepTab id={id} task={task} tab={tab} />}
          {tab === 'objects' && <ObjectsPanel mapping={task.transferMapping} />}
          {tab === 'settings' && <SettingsPanel task={task} />}
          {tab === 'raw' && (
            <RawPanel
              text={answer.text}
              receivedAtMs={answer.at}
              taskId={task.id ?? id}
              notes={notes}
              meta={answer.meta}
            />
          )}
        </Suspense>
      </Boundary>
    </>
  )
}
