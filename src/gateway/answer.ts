/** Why the gateway answered instead of OMS. */
export type GatewayCode =
  /** Nobody listens at the address. */
  | 'refused'
  /** The host name has no address. */
  | 'dns'
  /** The certificate or the TLS handshake failed. */
  | 'tls'
  /** No answer in time. */
  | 'timeout'
  /** The connection broke before the answer was there. */
  | 'reset'
  /** The connection broke in the middle of the answer. */
  | 'cut'
  /** OMS_URL answers with a redirect, which OMS never does. */
  | 'redirect'
  /** Any other way in which OMS cannot be reached. */
  | 'unreachable'
  /** The request is none of the read actions that may pass. */
  | 'not-allowed'
  /** The request's body is larger than any read action needs. */
  | 'too-large'

/** Body of an answer that comes from the gateway itself. */
export interface GatewayAnswer {
  readonly success: false
  readonly gateway: {
    readonly code: GatewayCode
    /** The variable to change, where changing one helps. */
    readonly variable: 'OMS_URL' | 'NODE_EXTRA_CA_CERTS' | null
    /** An English sentence for the person who runs the server; it names the variable. */
    readonly message: string
  }
}

/** Header that marks an answer of the gateway itself; its value is the code. */
export const GATEWAY_HEADER = 'x-oms-gateway'

/** Header on every proxied answer, `configured` when the gateway signs in for everybody. */
export const GATEWAY_AUTH_HEADER = 'x-oms-gateway-auth'

/**
 * Header that tells which OMS is behind the gateway, `demo` or a code made of its address: the page keeps the history of
 * each apart, and what it keeps must not hold the address.
 */
export const GATEWAY_OMS_HEADER = 'x-oms-gateway-oms'

/**
 * Header on the 2xx answers of OMS: its scheme, host and port, or `demo`, for files that have to say where they come from.
 * Who was refused does not get it; who may read a task sees more than that.
 */
export const GATEWAY_ORIGIN_HEADER = 'x-oms-gateway-origin'

/** Makes an answer of the gateway itself. */
export function gatewayAnswer(status: number, gateway: GatewayAnswer['gateway']): Response {
  const body: GatewayAnswer = { success: false, gateway }
  return Response.json(body, { status, headers: { [GATEWAY_HEADER]: gateway.code, 'cache-control': 'no-store' } })
}
