import type { EndpointKind } from '@/domain/task'

/** One field of the extra attributes. */
export interface AttributeField {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'integer'
}

const text = (name: string): AttributeField => ({ name, type: 'string' })
const flag = (name: string): AttributeField => ({ name, type: 'boolean' })
const integer = (name: string): AttributeField => ({ name, type: 'integer' })

/** The fields that the appendix of the reference names for each kind, in its order. None for other engines. */
export const ATTRIBUTE_FIELDS: Readonly<Record<EndpointKind, readonly AttributeField[]>> = {
  kafka: [
    text('endpoint'),
    text('username'),
    flag('enableSSL'),
    flag('enableSASL'),
    text('saslMechanism'),
    flag('disableIdentificationAlgorithm'),
  ],
  datahub: [text('endpoint'), text('project')],
  rocketmq: [text('endpoint'), text('endpointType'), text('version')],
  oceanbase: [
    text('cluster'),
    text('tenant'),
    flag('isLogicSource'),
    flag('useLogProxy'),
    text('drcUser'),
    text('configUrl'),
    text('logProxyIp'),
    integer('logProxyPort'),
    flag('noUserAuth'),
  ],
  tidb: [text('kafkaId'), text('kafkaTopic'), text('kafkaName')],
  other: [],
}

/** Fields that more than one kind or that any engine may have: they alone tell nothing. */
const COMMON = new Set(['endpoint', 'username', 'version'])

const KINDS = Object.keys(ATTRIBUTE_FIELDS) as EndpointKind[]

const NAMES = new Map(
  KINDS.map((kind) => [kind, new Set(ATTRIBUTE_FIELDS[kind].map(({ name }) => name.toLowerCase()))]),
)

/** The endpoint type that a `dbEngine` stands for: OB_MYSQL for OB_MYSQL_PUBLIC. */
export function engineType(engine: string): string {
  return engine
    .trim()
    .toUpperCase()
    .replaceAll('-', '_')
    .replace(/_PUBLIC$/, '')
}

/** The kind of an endpoint type or `dbEngine`; `other` for every engine without extra attributes of its own. */
export function kindOfEngine(engine: string | null): EndpointKind {
  const type = engineType(engine ?? '')
  if (/^(?:OB$|OB_|OCEANBASE)/.test(type)) return 'oceanbase'
  if (type.startsWith('TIDB')) return 'tidb'
  if (type.startsWith('KAFKA')) return 'kafka'
  if (type.startsWith('DATAHUB')) return 'datahub'
  return /^ROCKET_?MQ/.test(type) ? 'rocketmq' : 'other'
}

/** The kind that extra attributes with these names (any case) belong to; `other` when they tell nothing. */
export function kindOfAttributes(names: readonly string[]): EndpointKind {
  const tellingNames = telling(names)
  let best: EndpointKind = 'other'
  let most = 0
  for (const kind of KINDS) {
    const count = tellingNames.filter((name) => NAMES.get(kind)?.has(name)).length
    if (count > most) {
      best = kind
      most = count
    }
  }
  return best
}

/**
 * The kind of an endpoint: by its type, else by its engine, else by the names of its extra attributes. Attributes that
 * are none of that kind's, but another one's, say more than the type.
 */
export function endpointKind(
  type: string | null,
  dbEngine: string | null,
  attributes: readonly string[] = [],
): EndpointKind {
  const byType = kindOfEngine(type)
  const kind = byType === 'other' ? kindOfEngine(dbEngine) : byType
  const fits = telling(attributes).some((name) => NAMES.get(kind)?.has(name))
  const byAttributes = fits ? kind : kindOfAttributes(attributes)
  return byAttributes === 'other' ? kind : byAttributes
}

/** The names, in lower case, that tell one kind from another. */
function telling(names: readonly string[]): string[] {
  return names.map((name) => name.toLowerCase()).filter((name) => !COMMON.has(name))
}
