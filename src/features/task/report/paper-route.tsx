import { endpointAddress, engineCode } from '@/domain/engine'
import type { Endpoint, Task } from '@/domain/task'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { countObjects } from '../page/task-tabs'
import { PaperPart } from './paper'
import { shorten } from './shorten'

/** A message queue may name many brokers. */
const ADDRESS = 100
const NAME = 40

/** What leads where: engine, version, name and address of both ends. Whoever reads it needs no users of databases. */
export function PaperRoute({ task }: { task: Task }) {
  const { t } = useTranslation()
  const format = useFormat()
  const objects = countObjects(task.transferMapping)
  const aside =
    objects === null ? null : t('handover.paper.objects', { count: objects, shown: format.integer(objects) })
  return (
    <PaperPart title={t('route.title')} aside={<span className="text-muted">{aside}</span>}>
      <div className="grid break-inside-avoid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-2">
        <End side="source" endpoint={task.sourceConnectInfo} type={task.sourceEndpointType} />
        <End side="target" endpoint={task.sinkConnectInfo} type={task.sinkEndpointType} />
      </div>
    </PaperPart>
  )
}

function End({ side, endpoint, type }: { side: 'source' | 'target'; endpoint: Endpoint | null; type: string | null }) {
  const { t } = useTranslation()
  const label = useLabel()
  const code = engineCode(endpoint, type)
  const name = [code === null ? t('route.unknownEngine') : label('engine', code), endpoint?.version ?? '']
  const address = shorten(endpointAddress(endpoint) ?? UNKNOWN, ADDRESS)
  return (
    <p className="min-w-0 wrap-anywhere">
      <span className="text-muted">{t(`route.${side}`)}</span>{' '}
      <span className="font-semibold">{shorten(name.join(' '), NAME)}</span>
      {endpoint?.endpointName && ` · ${shorten(endpoint.endpointName, NAME)}`}
      <br />
      {t('handover.paper.address', { address })}
    </p>
  )
}
