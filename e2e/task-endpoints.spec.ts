import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { sample } from './support/answers'
import { openTask, valueBeside } from './support/open-task'
import { test } from './support/test'

type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** The appendix of the reference: a sample of the extra attributes of each kind. */
const APPENDIX = JSON.parse(
  readFileSync(new URL('../src/contract/fixtures/conn-extra-attributes.sample.json', import.meta.url), 'utf8'),
) as Record<string, { connExtraAttributes: Attributes }>

/** The appendix's tables: each kind's fields with their labels, and the side and type of an endpoint that has them. */
const KINDS = [
  {
    kind: 'Kafka',
    side: 'sink',
    type: 'KAFKA',
    heading: 'Kafka attributes',
    fields: {
      endpoint: 'Service endpoint',
      username: 'User',
      enableSSL: 'SSL',
      enableSASL: 'SASL',
      saslMechanism: 'SASL mechanism',
      disableIdentificationAlgorithm: 'Hostname check disabled',
    },
  },
  {
    kind: 'DataHub',
    side: 'sink',
    type: 'DATAHUB',
    heading: 'DataHub attributes',
    fields: { endpoint: 'Service endpoint', project: 'DataHub project' },
  },
  {
    kind: 'RocketMQ',
    side: 'sink',
    type: 'ROCKETMQ',
    heading: 'RocketMQ attributes',
    fields: { endpoint: 'Service endpoint', endpointType: 'Endpoint type', version: 'RocketMQ version' },
  },
  {
    kind: 'OceanBase Database',
    side: 'source',
    type: 'OB_MYSQL',
    heading: 'OceanBase attributes',
    fields: {
      cluster: 'Cluster',
      tenant: 'Tenant',
      isLogicSource: 'Logical data source',
      useLogProxy: 'Uses oblogproxy',
      drcUser: 'drc_user',
      configUrl: 'Config URL',
      logProxyIp: 'oblogproxy IP',
      logProxyPort: 'oblogproxy port',
      noUserAuth: 'Without user authentication',
    },
  },
  {
    kind: 'TiDB',
    side: 'source',
    type: 'TIDB',
    heading: 'TiDB attributes',
    fields: { kafkaId: 'Bound Kafka id', kafkaTopic: 'Bound Kafka topic', kafkaName: 'Bound Kafka name' },
  },
] as const

/** The sample with one endpoint turned into another kind. */
function withEndpoint(side: 'source' | 'sink', type: string, attributes: unknown) {
  const body = sample()
  const [task] = body.data
  if (!task) throw new Error('The sample has no task.')
  task[`${side}EndpointType`] = type
  const info = task[`${side}ConnectInfo`] as Record<string, unknown>
  Object.assign(info, { dbEngine: `${type}_PUBLIC`, connExtraAttributes: attributes })
  return body
}

function shown(value: Attributes[string]): string {
  if (value === null) return '—'
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value)
}

test('the five kinds are those of the appendix', () => {
  expect(KINDS.map(({ kind }) => kind).sort()).toEqual(Object.keys(APPENDIX).sort())
})

for (const { kind, side, type, heading, fields } of KINDS) {
  test(`${kind}: every field of its table with its value`, async ({ page, oms, live, problems }) => {
    const attributes = APPENDIX[kind]?.connExtraAttributes ?? {}
    expect(Object.keys(attributes).sort()).toEqual(Object.keys(fields).sort())
    // What the appendix leaves empty, once as it stands and once filled in.
    const filled = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? `${key} ***`]))
    for (const sent of [attributes, { ...filled, ...booleans(fields, true) }]) {
      oms.mode = { json: withEndpoint(side, type, sent) }
      await openTask(page, live.url, 'np_4w****')
      const card = page.getByRole('region', { name: side === 'source' ? /^Source/ : /^Target/ })
      await card.getByText('More details').click()
      await expect(card.getByRole('heading', { name: heading })).toBeVisible()
      const block = card.locator('div:has(> h3)').filter({ hasText: heading }).first()
      for (const [field, label] of Object.entries(fields)) {
        const value = valueBeside(block, label)
        await expect(value, field).toBeVisible()
        await expect(value, field).toHaveText(shown((sent as Attributes)[field] ?? null))
      }
    }
    expect(problems).toEqual([])
  })
}

function booleans(fields: Readonly<Record<string, string>>, value: boolean): Attributes {
  return Object.fromEntries(
    Object.keys(fields)
      .filter((field) => /^(enable|disable|is|use|no)[A-Z]/.test(field))
      .map((field) => [field, value]),
  )
}
