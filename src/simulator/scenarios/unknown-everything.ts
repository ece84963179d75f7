import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { wireError } from '../parts/errors'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, structConfig, USUAL_SWITCHES } from '../parts/settings'
import type { JsonObject, WireTask } from '../wire'

// Each would leave a mark on `window` if a page ever ran it.
const IMG = '<img src=x onerror="window.__omsDemoXss=1">'
const SCRIPT = '"><script>window.__omsDemoXss=1</script>'
const LINK = 'javascript:window.__omsDemoXss=1'

/** What no one has seen yet: another status, another step, unknown fields everywhere, and texts that try to be code. */
export const scenario = living({
  kind: 'unknown-everything',
  title: { en: 'What no one has seen yet', zh: '前所未见的一切' },
  look: {
    en: 'Unknown status, step and fields, and texts that try to be code: all is shown as it is, nothing runs.',
    zh: '未知的状态、步骤和字段，以及伪装成代码的文本：原样显示，绝不执行。',
  },
  shows: ['unknown-status', 'unknown-step', 'unknown-fields', 'hostile-texts'],
  expects: [
    { from: 'precheck', verdict: 'broken' },
    { from: 'ended', verdict: 'finished' },
  ],
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_8wl0z6',
    name: `wild_${IMG}`,
    labels: [
      { id: SCRIPT, name: IMG },
      { id: 'label_99', name: '\u202edlrow\u202c 👩‍👩‍👧‍👦' },
    ],
    owner: SCRIPT,
    importance: 'APOCALYPTIC',
    sourceEndpointType: 'QUANTUM_DB',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(
      database(IMG, [
        table(SCRIPT, { mappedName: LINK, whereClause: `a < 1 AND b > '${IMG}'`, filterColumns: [IMG] }),
        table('a'.repeat(300)),
      ]),
    ),
    commonTransferConfig: commonConfig({ mqSerializerType: IMG, futureSwitch: { nested: [1, [2, [3, LINK]]] } }),
    structTransferConfig: structConfig(true),
    fullTransferConfig: fullConfig({ fullTransferSpeedMode: 'LUDICROUS', throttleRps: 'as fast as it goes' }),
    incrTransferConfig: incrConfig({ recordTypeWhiteList: ['INSERT', IMG] }),
    sourceConnectInfo: mysql({
      id: 'c_8wl0a1',
      endpointName: IMG,
      host: LINK,
      dbEngine: 'QUANTUM_DB_PUBLIC',
      connectionInfo: LINK,
      username: SCRIPT,
      version: IMG,
      connExtraAttributes: { flux: 'high', url: LINK, deep: { entangled: [true, null, IMG] } },
    }),
    sinkConnectInfo: oceanBase({
      id: 'c_8wl0b2',
      endpointName: SCRIPT,
      host: '[2001:db8::42]',
      cluster: IMG,
      tenant: 'wild',
      attributes: { configUrl: LINK, shard: 7 },
    }),
  },
  metrics: { refuses: 'NOT_IMPLEMENTED_ERROR' },
  plan: {
    rows: 5_000_000,
    estimate: 0.4,
    precheck: { seconds: 5, items: 5 },
    full: {
      source: { workers: 4, msPerRow: 3, bytesPerRow: 99 },
      target: { workers: 4, msPerRow: 3.2, bytesPerRow: 99 },
      references: { srcRpsRef: 1000, srcRtRef: 1, srcIopsRef: 1_048_576, dstRpsRef: 1000, dstRtRef: 1 },
    },
    incremental: { speed: 3, seconds: 7200 },
  },
  lead: ({ marks }) => (marks.full ? marks.full.from + 0.3 * (marks.full.to - marks.full.from) : 0),
  habits: wild,
})

function wild(task: WireTask): JsonObject {
  const strange = {
    order: 'last',
    name: 'QUANTUM_ENTANGLE',
    description: IMG,
    status: 'SUPERPOSED',
    extraInfo: {
      errorDetails: [
        wireError({ code: SCRIPT, level: 'COSMIC', message: IMG, reason: LINK, proposal: SCRIPT }),
        'only a text',
      ],
      errorCode: null,
      errorMsg: LINK,
      errorParam: { [IMG]: SCRIPT },
      failedTime: 'the day before yesterday',
    },
    startTime: 'soon',
    finishTime: '0000-00-00T00:00:00',
    progress: 137,
    stepInfo: { qubits: 53, coherence: '87 %', incrTimestampCheckpoint: '100,30', checkpointSampleTimestamp: null },
    observer: LINK,
  }
  return {
    ...task,
    status: task.status === 'RUNNING' ? 'HIBERNATING' : task.status,
    steps: [...task.steps, strange],
    alarmStats: { ...task.alarmStats, alarmContent: SCRIPT, siren: 'on' },
    futureField: LINK,
    futureObject: { html: IMG, list: [1, 'two', { three: SCRIPT }] },
    futureNumber: 9_007_199_254_740_991,
  }
}
