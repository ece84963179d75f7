import type { Outside } from '@/features/shared/create-services'
import { asFetch } from '@/simulator/as-fetch'
import { createDemoOms } from '@/simulator/demo-oms'

/** The headers by which the gateway tells which OMS answered. */
const CODE = 'x-oms-gateway-oms'
const ORIGIN = 'x-oms-gateway-origin'

/**
 * Answers the page's questions in the page, as the gateway with its demo OMS would.
 * @param options.anchor epoch milliseconds at which the demo begins its life; each has a history of its own.
 */
export function demoFetch({ now, anchor }: { now: () => number; anchor: number }): Outside['fetch'] {
  const oms = createDemoOms({ now, anchor })
  const code = `demo-${anchor.toString(36)}`
  return asFetch(async (request) => {
    const { body, status, headers, type } = await oms(request)
    if (type === 'error') return Response.error()
    const told = new Headers(headers)
    told.set(CODE, code)
    if (status >= 200 && status < 300) told.set(ORIGIN, 'demo')
    return new Response(body, { status, headers: told })
  })
}
