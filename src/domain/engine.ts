import type { Endpoint } from './task'

/**
 * The code of an endpoint's engine, as labels know it: the engine of the connection, without the suffix that makes it
 * differ from the endpoint type, else the task's endpoint type. Null when OMS names neither.
 */
export function engineCode(endpoint: Pick<Endpoint, 'dbEngine'> | null, endpointType: string | null): string | null {
  return bare(endpoint?.dbEngine ?? null) ?? bare(endpointType)
}

function bare(code: string | null): string | null {
  return code?.trim().replace(/_PUBLIC$/, '') || null
}

/**
 * Where an endpoint is: "host:port", or for message queues the `endpoint` of its extra attributes, which may list
 * several brokers. Null when OMS says neither. No connection text is parsed: it may hold a password.
 */
export function endpointAddress(
  endpoint:
    | (Pick<Endpoint, 'host' | 'port'> & {
        readonly connExtraAttributes: Pick<NonNullable<Endpoint['connExtraAttributes']>, 'fields'> | null
      })
    | null,
): string | null {
  if (!endpoint) return null
  const { port } = endpoint
  const host = endpoint.host?.trim()
  if (host) {
    if (port === null) return host
    return host.includes(':') && !host.startsWith('[') ? `[${host}]:${port}` : `${host}:${port}`
  }
  const address = endpoint.connExtraAttributes?.fields.endpoint
  return typeof address === 'string' && address.trim() !== '' ? address.trim() : null
}
