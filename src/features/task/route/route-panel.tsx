import { useMemo } from 'react'
import { endpointDifferences } from '@/domain/endpoint-differences'
import type { Task } from '@/domain/task'
import { useTranslation } from '@/i18n/use-translation'
import { EndpointCard } from './endpoint-card'
import { Flow, type FlowText } from './flow'

interface RoutePanelProps {
  readonly task: Pick<Task, 'sourceConnectInfo' | 'sinkConnectInfo' | 'sourceEndpointType' | 'sinkEndpointType'>
  /** What moves between the ends right now, null where nothing does or nothing is known. */
  readonly flow: FlowText | null
}

/** Where the data comes from, what flows, and where it goes. */
export function RoutePanel({ task, flow }: RoutePanelProps) {
  const { t } = useTranslation()
  const { sourceConnectInfo: source, sinkConnectInfo: sink } = task
  // The ends stay as they are while the flow between them changes with each answer.
  const differences = useMemo(() => endpointDifferences(source, sink), [source, sink])
  return (
    <section
      aria-label={t('route.title')}
      data-tour="route"
      className="grid items-stretch lg:grid-cols-[minmax(0,1fr)_minmax(9rem,13rem)_minmax(0,1fr)]"
    >
      <EndpointCard side="source" endpoint={source} endpointType={task.sourceEndpointType} differences={differences} />
      <Flow flow={flow} />
      <EndpointCard side="target" endpoint={sink} endpointType={task.sinkEndpointType} differences={differences} />
    </section>
  )
}
