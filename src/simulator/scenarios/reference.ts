import sample from '@/contract/fixtures/describe-project.sample.json'
import type { Scenario } from '../scenario'
import type { JsonObject } from '../wire'

/** The response that the reference prints, untouched: the only one of a real server. */
export const REFERENCE_RESPONSE: JsonObject = sample

const TASK: JsonObject = sample.data[0] ?? {}

/** The id inside the reference's response. */
const REFERENCE_ID = 'np_4w****'

/** The task of the reference as it stands, for ever. Its request and its response name different ids. */
export const REFERENCE: Scenario = {
  id: REFERENCE_ID,
  aliases: ['np_4wh****'],
  name: 'oms41_mig***',
  kind: 'reference-sample',
  shows: ['gmt-local', 'recovered-failure', 'order-gaps', 'steps-missing', 'port-as-text'],
  gmtOffset: 480,
  // Nothing is known of it but this one moment.
  metrics: { refuses: 'METRIC_SERVICE_ERROR' },
  begin: () => ({ lead: 0, seconds: null, faults: [], task: () => TASK, brief: () => TASK, measured: () => null }),
}
