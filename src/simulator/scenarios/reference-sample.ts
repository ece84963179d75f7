import sample from '@/contract/fixtures/describe-project.sample.json'
import { spanOf } from '../life'
import type { Scenario } from '../scenario'
import type { JsonObject } from '../wire'

/** The response that the reference prints, untouched: the only one of a real server. */
const RESPONSE: JsonObject = sample

const TASK: JsonObject = sample.data[0] ?? {}

/** The id inside the reference's response. */
const REFERENCE_ID = 'np_4w****'

/** The task of the reference as it stands, for ever. Its request and its response name different ids. */
export const scenario: Scenario = {
  id: REFERENCE_ID,
  aliases: ['np_4wh****'],
  name: 'oms41_mig***',
  kind: 'reference-sample',
  title: { en: 'The response of the reference', zh: '官方文档中的示例响应' },
  look: {
    en: 'A real server of years ago: a sample of the checkpoint that is far too old, and steps that are promised but not listed.',
    zh: '来自一台真实服务器的旧响应：位点采样早已过期，应有的步骤也没有全部列出。',
  },
  shows: [
    'recovered-failure',
    'order-gaps',
    'steps-missing',
    'port-as-text',
    'Q-31',
    'Q-32',
    'Q-35',
    'Q-36',
    'Q-37',
    'Q-43',
    'Q-46',
  ],
  type: 'MIGRATION',
  from: 'DB2_LUW',
  to: 'OB_MYSQL',
  verdicts: ['delay-unknown'],
  gmtOffset: 480,
  // Nothing is known of it but this one moment.
  metrics: { refuses: 'METRIC_SERVICE_ERROR' },
  response: RESPONSE,
  begin: () => ({
    lead: 0,
    seconds: null,
    span: spanOf(null),
    course: [{ from: 0, verdicts: ['delay-unknown'], within: 0 }],
    moments: [],
    faults: [],
    task: () => TASK,
    brief: () => TASK,
    measured: () => null,
  }),
}
