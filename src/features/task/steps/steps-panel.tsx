import { memo, Suspense, useEffect, useMemo } from 'react'
import { useLocation } from 'react-router'
import type { Estimate } from '@/domain/estimate'
import { type StepView, viewSteps } from '@/domain/step-view'
import type { Task } from '@/domain/task'
import { lazyPart } from '@/features/shared/lazy-part'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Card } from '@/ui/card'
import { useNow } from '@/ui/clock'
import { lazyExtra } from '@/ui/lazy-extra'
import { useAssessment } from '../assessment/assessment'
import { stepAnchor } from './step-anchor'
import { type StepAxis, stepAxis } from './step-axis'
import { STEP_GRID } from './step-looks'
import { StepRow } from './step-row'
import type { StepTicksProps } from './step-ticks'

const StepDetails = lazyPart(() => import('./step-details').then((it) => it.StepDetails))

const StepTicks = lazyExtra<StepTicksProps>(() => import('./step-ticks').then((it) => it.StepTicks))

interface StepsPanelProps {
  readonly task: Task
  /** Key of the step whose details are open. */
  readonly selected: string | null
  readonly onSelect: (key: string | null) => void
}

/** A row a step on one shared time axis, planned ones included; the selected one with all its details. */
export const StepsPanel = memo(function StepsPanel({ task, selected, onSelect }: StepsPanelProps) {
  const { t } = useTranslation()
  const now = useNow()
  const steps = useMemo(() => viewSteps(task, now), [task, now])
  const estimates = useAssessment()?.estimates
  const expected = useMemo(() => expectedEnds(estimates ?? []), [estimates])
  const axis = stepAxis(steps, now, [...expected.values()])
  useScrollToStep()
  return (
    <Card title={t('task.steps.title')} aside={axis && <AxisText axis={axis} />}>
      {steps.length === 0 ? (
        <p className="text-sm text-muted">{t('task.steps.none')}</p>
      ) : (
        <ol data-tour="steps" className="text-sm">
          {steps.map((step) => (
            <Item
              key={step.key}
              step={step}
              axis={axis}
              now={now}
              expectedMs={expected.get(step.key) ?? null}
              open={step.key === selected}
              onSelect={onSelect}
            />
          ))}
        </ol>
      )}
      {axis && (
        <div aria-hidden="true" className={`grid gap-x-2 px-1.5 text-xs text-muted tabular-nums ${STEP_GRID}`}>
          <div className="relative h-4 lg:col-start-4">
            <Suspense>
              <StepTicks axis={axis} now={now} />
            </Suspense>
          </div>
        </div>
      )}
    </Card>
  )
})

interface ItemProps {
  readonly step: StepView
  /** When it is expected to end, epoch milliseconds. */
  readonly expectedMs: number | null
  readonly axis: StepAxis | null
  readonly now: number
  readonly open: boolean
  readonly onSelect: (key: string | null) => void
}

function Item({ step, expectedMs, axis, now, open, onSelect }: ItemProps) {
  return (
    <li
      id={stepAnchor(step.key)}
      data-step={step.name}
      data-status={step.planned ? 'PLANNED' : (step.status ?? '')}
      data-state={step.state}
      className={`border-t border-line first:border-t-0 ${open ? 'bg-selected' : ''}`}
    >
      <StepRow
        step={step}
        expectedMs={expectedMs}
        axis={axis}
        now={now}
        open={open}
        onSelect={() => onSelect(open ? null : step.key)}
      />
      {open && (
        <Suspense fallback={<div className="min-h-40" />}>
          <StepDetails step={step} />
        </Suspense>
      )}
    </li>
  )
}

/** When each step whose end can be told is expected to end: epoch milliseconds, the middle of its estimate. */
function expectedEnds(estimates: readonly Estimate[]): ReadonlyMap<string, number> {
  return new Map(estimates.flatMap((one) => (one.state === 'known' ? [[one.step, one.mid]] : [])))
}

/** A link to a step brings it into view; the router itself leaves the page where it is. */
function useScrollToStep() {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'nearest' })
  }, [hash])
}

function AxisText({ axis }: { axis: StepAxis }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span className="text-xs text-muted tabular-nums">
      {t('task.steps.axis', { from: format.dateTime(axis.from), to: format.dateTime(axis.to) })} {format.zone(axis.to)}
    </span>
  )
}
