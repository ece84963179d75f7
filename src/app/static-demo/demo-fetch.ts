import type { Outside } from '@/features/shared/create-services'
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
  return async (input, init) => {
    // The name of a host that never is one: nothing is sent.
    const response = await oms(new Request(new URL(input, 'http://demo.invalid/'), init))
    response.headers.set(CODE, code)
    if (response.ok) response.headers.set(ORIGIN, 'demo')
    return response
  }
}
