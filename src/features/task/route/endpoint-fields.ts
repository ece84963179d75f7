import { endpointAddress } from '@/domain/engine'
import type { Endpoint } from '@/domain/task'
import type { English } from '@/i18n/texts'

/** A field of an endpoint among the texts. */
export type FieldId = keyof English['route']['fields']

export interface EndpointField {
  readonly id: FieldId
  /** As OMS sent it, null where it did not say. */
  readonly value: string | null
}

/** What a person looks for first. `host` is host and port together. */
export function mainFields(endpoint: Endpoint): readonly EndpointField[] {
  return [
    field('host', endpointAddress(endpoint)),
    field('username', endpoint.username),
    field('timezone', endpoint.timezone),
    field('charset', endpoint.charset),
    field('region', endpoint.region),
    field('operatingSystem', endpoint.operatingSystem),
    // An empty name means that there is no OCP.
    field('ocpName', endpoint.ocpName),
    field('owner', endpoint.owner),
  ]
}

/** The rest of what the reference names, needed now and then. */
export function moreFields(endpoint: Endpoint): readonly EndpointField[] {
  return [
    field('dbEngine', endpoint.dbEngine),
    field('version', endpoint.version),
    field('endpointName', endpoint.endpointName),
    field('endpointId', endpoint.endpointId),
    field('endpointSide', endpoint.endpointSide),
    field('id', endpoint.id),
    field('connectionInfo', endpoint.connectionInfo),
    field('nlsLengthSemantics', endpoint.nlsLengthSemantics),
    field('tenantName', endpoint.tenantName),
    field('resourceOwner', endpoint.resourceOwner),
  ]
}

function field(id: FieldId, value: string | null): EndpointField {
  return { id, value: value === '' ? null : value }
}
