import { GATEWAY_HEADER, type GatewayAnswer } from './answer'
import type { Handler } from './proxy'

/**
 * Asks OMS once through the gateway and gives the sentence to warn with, or null where all is well. A 401 is well while
 * each viewer signs in.
 * @param signedIn whether the gateway signs in for everybody.
 */
export async function warningAbout(api: Handler, signedIn: boolean): Promise<string | null> {
  const response = await api(
    new Request('http://gateway/api/v2?Action=ListProjects', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ type: 'MIGRATION', pageNumber: 1, pageSize: 1 }),
    }),
  )
  if (response.headers.has(GATEWAY_HEADER)) {
    const { gateway } = (await response.json()) as GatewayAnswer
    return gateway.message
  }
  await response.body?.cancel()
  if (response.status === 401 && signedIn) {
    return 'OMS does not accept the user and password: check OMS_USERNAME and OMS_PASSWORD.'
  }
  if (response.status === 404) {
    return 'OMS_URL answers, but has nothing at /api/v2 (404): check the port and the path in OMS_URL.'
  }
  return null
}
