import type { GatewayAnswer, GatewayCode } from './answer'

/** A failed connection in words, and the HTTP status to say it with. */
export interface Failure {
  readonly status: 502 | 504
  readonly gateway: GatewayAnswer['gateway']
}

/** Codes of certificates that nobody known has signed. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
])

const KINDS: Readonly<Record<string, GatewayCode>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
}

/**
 * Says in one sentence why OMS could not be reached and which variable to change.
 * @param error what `fetch` rejected with; its cause carries the system's code.
 * @param omsUrl the address that was tried.
 */
export function describeFailure(error: unknown, omsUrl: URL): Failure {
  const codes = errorCodes(error)
  const address = displayAddress(omsUrl)
  const tls = describeTls(codes, address, omsUrl.hostname)
  if (tls) return { status: 502, gateway: tls }
  const kind = codes.map((one) => KINDS[one]).find((one) => one !== undefined) ?? 'unreachable'
  const code = kind === 'reset' && beganToAnswer(error) ? 'cut' : kind
  const message = sentence(code, address, omsUrl, codes[0])
  return { status: code === 'timeout' ? 504 : 502, gateway: { code, variable: 'OMS_URL', message } }
}

/** An OMS address as people write it: without a slash at the end. */
export function displayAddress(omsUrl: URL): string {
  return `${omsUrl.origin}${omsUrl.pathname}`.replace(/\/+$/, '')
}

function sentence(code: GatewayCode, address: string, omsUrl: URL, detail: string | undefined): string {
  switch (code) {
    case 'refused':
      return `Nothing listens at ${address}: check that OMS is running there and that OMS_URL names its host and port.`
    case 'dns':
      return `The host name ${omsUrl.hostname} cannot be resolved: check the host in OMS_URL.`
    case 'timeout':
      return `OMS at ${address} does not answer in time: check the network, a firewall on the way, and OMS_URL.`
    case 'reset':
      return `The connection to ${address} was closed before an answer came: check that OMS_URL has the right scheme (http or https) and port.`
    case 'cut':
      return `OMS at ${address} closed the connection before its answer was complete: it, or a gateway in between, may have been stopped or restarted.`
    default:
      return `OMS at ${address} cannot be reached${detail ? ` (${detail})` : ''}: check the network and OMS_URL.`
  }
}

function describeTls(codes: readonly string[], address: string, hostname: string): GatewayAnswer['gateway'] | null {
  if (codes.some((code) => UNTRUSTED.has(code))) {
    return {
      code: 'tls',
      variable: 'NODE_EXTRA_CA_CERTS',
      message: `The certificate of ${address} is self-signed or from an unknown authority: set NODE_EXTRA_CA_CERTS to a PEM file with that certificate or its authority, and start again.`,
    }
  }
  if (codes.includes('ERR_TLS_CERT_ALTNAME_INVALID')) {
    return {
      code: 'tls',
      variable: 'OMS_URL',
      message: `The certificate of ${address} is not for the name ${hostname}: set OMS_URL to the name that the certificate was issued for.`,
    }
  }
  if (codes.includes('CERT_HAS_EXPIRED') || codes.includes('CERT_NOT_YET_VALID')) {
    return {
      code: 'tls',
      variable: 'OMS_URL',
      message: `The certificate of ${address} is not valid today: renew it on the OMS host, or set OMS_URL to an address with a valid one.`,
    }
  }
  if (codes.some((code) => code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_'))) {
    return {
      code: 'tls',
      variable: 'OMS_URL',
      message: `The TLS handshake with ${address} failed: perhaps OMS speaks plain http there, so check the scheme and port of OMS_URL.`,
    }
  }
  const certificate = codes.find((code) => /CERT|CRL/.test(code))
  if (certificate === undefined) return null
  return {
    code: 'tls',
    variable: 'NODE_EXTRA_CA_CERTS',
    message: `The certificate of ${address} is not accepted (${certificate}): check it on the OMS host, or set NODE_EXTRA_CA_CERTS to a PEM file with its authority.`,
  }
}

/** Whether anything was heard on the connection that broke: then scheme and port are not what is wrong. */
function beganToAnswer(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  const socket = typeof cause === 'object' && cause !== null && 'socket' in cause ? cause.socket : null
  return typeof socket === 'object' && socket !== null && 'bytesRead' in socket && Number(socket.bytesRead) > 0
}

/** The codes of an error, of its causes, and of the attempts that an AggregateError gathers (one per address). */
function errorCodes(error: unknown): readonly string[] {
  const codes: string[] = []
  const queue: unknown[] = [error]
  // Bounded, so that a cause that points back at itself ends.
  for (let seen = 0; queue.length > 0 && seen < 20; seen += 1) {
    const next = queue.shift()
    if (typeof next !== 'object' || next === null) continue
    if ('code' in next && typeof next.code === 'string') codes.push(next.code)
    if ('name' in next && next.name === 'TimeoutError') codes.push('ETIMEDOUT')
    if ('cause' in next) queue.push(next.cause)
    if ('errors' in next && Array.isArray(next.errors)) queue.push(...next.errors)
  }
  return codes
}
