import type { ConnExtraAttributes, Endpoint, Scalar } from '@/domain/task'
import { ATTRIBUTE_FIELDS, type AttributeField, endpointKind, engineType } from './endpoint-kind'
import { type FieldName, type Fields, fields } from './fields'
import { isRecord, type JsonRecord } from './json'
import type { Reader } from './reader'
import { ENDPOINT_SIDES, ENDPOINT_TYPES, SASL_MECHANISMS } from './vocabulary'

export const ENDPOINT = fields<Endpoint>([
  'id',
  'endpointName',
  'endpointId',
  'endpointSide',
  'dbEngine',
  'connectionInfo',
  'username',
  'version',
  'timezone',
  'charset',
  'nlsLengthSemantics',
  'operatingSystem',
  'region',
  'ocpName',
  'connExtraAttributes',
  'owner',
  'resourceOwner',
  'tenantName',
  'host',
  'port',
])

/** Reads one end of the task; `type` is the endpoint type that the task gives for it. */
export function decodeEndpoint(r: Reader<FieldName<Endpoint>>, type: string | null): Endpoint {
  const dbEngine = r.oneOf('dbEngine', ENDPOINT_TYPES, engineType)
  return {
    id: r.text('id'),
    endpointName: r.text('endpointName'),
    endpointId: r.text('endpointId'),
    endpointSide: r.oneOf('endpointSide', ENDPOINT_SIDES),
    dbEngine,
    connectionInfo: r.text('connectionInfo'),
    username: r.text('username'),
    version: r.text('version'),
    timezone: r.text('timezone'),
    charset: r.text('charset'),
    nlsLengthSemantics: r.text('nlsLengthSemantics'),
    operatingSystem: r.text('operatingSystem'),
    region: r.text('region'),
    ocpName: r.textOrNone('ocpName'),
    connExtraAttributes: readAttributes(r, 'connExtraAttributes', type, dbEngine),
    owner: r.text('owner'),
    resourceOwner: r.text('resourceOwner'),
    tenantName: r.text('tenantName'),
    host: r.text('host'),
    port: r.number('port'),
    others: r.others,
  }
}

const WRAPPER = 'connExtraAttributes'

interface Wrapped {
  readonly connExtraAttributes: unknown
}

const WRAPPED = fields<Wrapped>([WRAPPER])

/** The extra attributes: null, plain, or wrapped once more as the appendix shows them. */
function readAttributes<K extends string>(
  r: Reader<K>,
  key: K,
  type: string | null,
  dbEngine: string | null,
): ConnExtraAttributes | null {
  const value = r.raw(key)
  if (!isRecord(value)) return r.object(key, NO_FIELDS, () => null)
  if (!Object.keys(value).some((name) => name.toLowerCase() === WRAPPER.toLowerCase())) {
    return decodeAttributes(r, key, value, type, dbEngine)
  }
  const outer = r.reader(key, -1, value, WRAPPED)
  const inner = outer.raw(WRAPPER)
  const attributes = isRecord(inner)
    ? decodeAttributes(outer, WRAPPER, inner, type, dbEngine)
    : outer.object(WRAPPER, NO_FIELDS, () => null)
  return attributes && { ...attributes, others: { ...outer.others, ...attributes.others } }
}

const NO_FIELDS = fields<object>([])

/** The fields of each kind as the reader wants them, made once. */
const FIELDS_OF = Object.fromEntries(
  Object.entries(ATTRIBUTE_FIELDS).map(([kind, list]) => [
    kind,
    fields<Record<string, unknown>>(list.map(({ name }) => name)),
  ]),
) as Readonly<Record<keyof typeof ATTRIBUTE_FIELDS, Fields<string>>>

function decodeAttributes<K extends string>(
  holder: Reader<K>,
  key: K,
  value: JsonRecord,
  type: string | null,
  dbEngine: string | null,
): ConnExtraAttributes {
  const kind = endpointKind(type, dbEngine, Object.keys(value))
  const r = holder.reader(key, -1, value, FIELDS_OF[kind])
  const read: Record<string, Scalar> = {}
  for (const field of ATTRIBUTE_FIELDS[kind]) read[field.name] = readAttribute(r, field)
  return { kind, fields: read, others: r.others }
}

function readAttribute(r: Reader<string>, { name, type }: AttributeField): Scalar {
  if (type === 'boolean') return r.flag(name)
  if (type === 'integer') return r.number(name)
  return name === 'saslMechanism' ? r.oneOf(name, SASL_MECHANISMS) : r.text(name)
}
