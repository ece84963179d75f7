import { memo } from 'react'
import type { EndpointDifference } from '@/domain/endpoint-differences'
import { engineCode } from '@/domain/engine'
import type { Endpoint } from '@/domain/task'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { type KeyValue, KeyValues } from '@/ui/key-values'
import { FlatList } from '../settings/flat-list'
import { flatValues } from '../settings/flat-values'
import { type EndpointField, mainFields, moreFields } from './endpoint-fields'
import { ExtraAttributes } from './extra-attributes'

interface EndpointCardProps {
  readonly side: 'source' | 'target'
  readonly endpoint: Endpoint | null
  /** The task's own word for the endpoint's type, for when the endpoint does not say. */
  readonly endpointType: string | null
  /** Where the two ends differ in a way that bites a migration. */
  readonly differences: readonly EndpointDifference[]
}

/** One end of the route: what it is, where, and how it is set up. Renders again only when it is another one. */
export const EndpointCard = memo(function EndpointCard(props: EndpointCardProps) {
  const { side, endpoint, endpointType, differences } = props
  const { t } = useTranslation()
  const label = useLabel()
  const code = engineCode(endpoint, endpointType)
  const engine = code ? label('engine', code) : t('route.unknownEngine')
  const title = (
    <>
      <span className="block font-normal text-muted">{t(`route.${side}`)}</span>{' '}
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-base wrap-anywhere">
        {engine}
        {endpoint?.version ? ` ${endpoint.version}` : ''}{' '}
        {endpoint?.endpointName ? <Badge title={endpoint.endpointName}>{endpoint.endpointName}</Badge> : null}
      </span>
    </>
  )
  return (
    <Card title={title} className="h-full">
      {endpoint === null ? <p className="text-sm text-muted">{t('route.missing')}</p> : null}
      {endpoint === null ? null : <EndpointDetails endpoint={endpoint} side={side} differences={differences} />}
    </Card>
  )
})

function EndpointDetails({
  endpoint,
  side,
  differences,
}: Pick<EndpointCardProps, 'side' | 'differences'> & { endpoint: Endpoint }) {
  const { t } = useTranslation()
  const others = flatValues(endpoint.others)
  const item = ({ id, value }: EndpointField): KeyValue => {
    const difference = differences.find(({ field }) => field === id)
    const text = id === 'endpointSide' ? sideText(value) : value
    return {
      id,
      label: t(`route.fields.${id}`),
      labelTitle: id === 'host' ? undefined : id,
      value: text ?? UNKNOWN,
      note: difference === undefined ? null : <Difference side={side} difference={difference} />,
    }
  }
  const sideText = (value: string | null) =>
    value === 'source' || value === 'dest' || value === 'sink' ? t(`route.sides.${value}`) : value

  return (
    <>
      <KeyValues items={mainFields(endpoint).map(item)} />
      <details className="mt-2 text-sm print:[&::details-content]:[content-visibility:visible]">
        <summary className="w-fit cursor-pointer py-1 text-xs text-muted hover:text-ink">{t('route.more')}</summary>
        <div className="mt-1.5">
          <KeyValues items={moreFields(endpoint).map(item)} layout="fit-long" />
          {endpoint.connExtraAttributes && <ExtraAttributes attributes={endpoint.connExtraAttributes} />}
          {others.values.length === 0 ? null : (
            <>
              <h3 className="mt-2 mb-1 text-xs font-semibold text-muted">{t('route.others')}</h3>
              <FlatList flat={others} />
            </>
          )}
        </div>
      </details>
    </>
  )
}

function Difference({ side, difference }: Pick<EndpointCardProps, 'side'> & { difference: EndpointDifference }) {
  const { t } = useTranslation()
  const { certain } = difference
  const from = side === 'source' ? 'fromTarget' : 'fromSource'
  return (
    <span className={certain ? 'text-warn' : 'text-muted'}>
      <span aria-hidden="true">{certain ? '⚠ ' : 'ⓘ '}</span>
      {t(`route.${certain ? 'differs' : 'mayDiffer'}.${from}`, {
        value: side === 'source' ? difference.sink : difference.source,
      })}
    </span>
  )
}
