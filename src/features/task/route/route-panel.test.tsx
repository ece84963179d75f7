// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import attributes from '@/contract/fixtures/conn-extra-attributes.sample.json'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { decoded } from '@/contract/testing/decoded'
import { envelopeAround, fullTask } from '@/contract/testing/full-response'
import type { Endpoint } from '@/domain/task'
import { expectNoLeaks, renderWithTexts } from '@/i18n/testing'
import { RoutePanel } from './route-panel'

const { task: reference } = decoded(sample)
const { task: full } = decoded(envelopeAround([fullTask]))
const FLOW = { direction: 'forward', label: '12,380 rows/s', detail: '7.7 MB/s · 512 tables' } as const

function end(name: RegExp): HTMLElement {
  return screen.getByRole('region', { name })
}

/** What stands beside a label at one end. */
function shownFor(label: string, place: HTMLElement): string {
  const labels = [...place.querySelectorAll('dt')].filter((element) => element.textContent === label)
  expect(labels.length, label).toBeGreaterThan(0)
  return labels[0]?.nextElementSibling?.textContent ?? ''
}

function changed(endpoint: Endpoint | null, change: Partial<Endpoint>): Endpoint {
  if (endpoint === null) throw new Error('the sample has both ends')
  return { ...endpoint, ...change }
}

/** The sample with other extra attributes at its source. */
function withAttributes(engine: string, connExtraAttributes: unknown) {
  const answer = structuredClone(sample) as unknown as {
    data: [{ sourceEndpointType: string; sourceConnectInfo: Record<string, unknown> }]
  }
  const [task] = answer.data
  task.sourceEndpointType = engine
  task.sourceConnectInfo.dbEngine = `${engine}_PUBLIC`
  task.sourceConnectInfo.connExtraAttributes = connExtraAttributes
  return decoded(answer).task
}

test('the reference sample: both ends with what a person looks for', async () => {
  await renderWithTexts(<RoutePanel task={reference} flow={FLOW} />)
  const source = end(/^Source Db2 LUW 11\.5\.0\.0/)
  expect(shownFor('Host', source)).toBe('xxx.xxx.xxx.1:2883')
  expect(shownFor('User', source)).toBe('db2i***')
  expect(shownFor('Time zone', source)).toBe('+08:00')
  expect(shownFor('Charset', source)).toContain('UTF8')
  expect(shownFor('OS', source)).toBe('Linux')
  expect(shownFor('OCP', source)).toBe('—')
  const target = end(/^Target OceanBase \(MySQL mode\) 2\.2\.77/)
  expect(shownFor('Host', target)).toBe('xxx.xxx.xxx.4:2883')
  expect(shownFor('OCP', target)).toBe('107')
  expect(shownFor('OS', target)).toBe('—')
  expect(screen.getByText('12,380 rows/s')).toBeTruthy()
  expect(screen.getByText('7.7 MB/s · 512 tables')).toBeTruthy()
})

test('every field of an endpoint has its place', async () => {
  await renderWithTexts(<RoutePanel task={full} flow={null} />)
  const source = end(/^Source/)
  expect(shownFor('Connection info', source)).toBe('jdbc:anything')
  expect(shownFor('NLS length semantics', source)).toBe('BYTE')
  expect(shownFor('Side', source)).toBe('Source')
  expect(shownFor('Side', end(/^Target/))).toBe('Target')
  expect(shownFor('Tenant name', source)).toBe('tenant')
  expect(shownFor('Resource owner', source)).toBe('team')
  expect(shownFor('Connection id', source)).toBe('c_source')
  expect(shownFor('Endpoint id', source)).toBe('e_source')
})

describe('extra attributes, every field of the appendix', () => {
  const kinds = [
    [
      'KAFKA',
      attributes.Kafka,
      {
        'Service endpoint': 'xxx.xxx.xxx.1:2883',
        SSL: '—',
        SASL: '—',
        'SASL mechanism': '—',
        'Hostname check disabled': 'No',
      },
    ],
    ['DATAHUB', attributes.DataHub, { 'Service endpoint': 'xxx.xxx.xxx.1:2883', 'DataHub project': 'detx***' }],
    [
      'ROCKETMQ',
      attributes.RocketMQ,
      { 'Service endpoint': 'xxx.xxx.xxx.1:2883', 'Endpoint type': '—', 'RocketMQ version': '—' },
    ],
    [
      'OB_MYSQL',
      attributes['OceanBase Database'],
      {
        Cluster: 'xgez***',
        Tenant: 'gexr**',
        'Logical data source': 'No',
        'Uses oblogproxy': 'Yes',
        drc_user: 'tes***',
        'Config URL': 'http://xxx.xxx.xxx.1:2883/service****',
        'oblogproxy IP': 'xxx.xxx.xxx.2',
        'oblogproxy port': '2883',
        'Without user authentication': 'No',
      },
    ],
    [
      'TIDB',
      attributes.TiDB,
      { 'Bound Kafka id': 'e_edz****', 'Bound Kafka topic': 'test**', 'Bound Kafka name': 'denz***' },
    ],
  ] as const

  test.each(kinds)('%s', async (engine, sent, expected) => {
    await renderWithTexts(<RoutePanel task={withAttributes(engine, sent)} flow={null} />)
    const heading = within(end(/^Source/)).getByRole('heading', { level: 3, name: /attributes$/ })
    const place = heading.parentElement
    if (place === null) throw new Error('a heading stands in something')
    expect(Object.fromEntries(Object.keys(expected).map((label) => [label, shownFor(label, place)]))).toEqual(expected)
    expect(place.querySelector('a')).toBeNull()
  })

  test('a field the appendix does not name is a plain key and value', async () => {
    const task = withAttributes('KAFKA', { endpoint: 'k:9092', newField: { deep: true } })
    await renderWithTexts(<RoutePanel task={task} flow={null} />)
    expect(shownFor('newField.deep', end(/^Source/))).toBe('true')
  })
})

describe('differences that bite are said at both ends', () => {
  const between = (source: Partial<Endpoint>, sink: Partial<Endpoint>) => ({
    ...reference,
    sourceConnectInfo: changed(reference.sourceConnectInfo, source),
    sinkConnectInfo: changed(reference.sinkConnectInfo, sink),
  })

  test('time zones', async () => {
    await renderWithTexts(<RoutePanel task={between({ timezone: '+08:00' }, { timezone: 'UTC' })} flow={null} />)
    expect(shownFor('Time zone', end(/^Source/))).toBe('+08:00⚠ differs from the target: UTC')
    expect(shownFor('Time zone', end(/^Target/))).toBe('UTC⚠ differs from the source: +08:00')
  })

  test('what may only be written differently is said more softly', async () => {
    await renderWithTexts(<RoutePanel task={reference} flow={null} />)
    expect(shownFor('Charset', end(/^Source/))).toBe('UTF8ⓘ may differ from the target: utf8mb4')
  })

  test('nothing is said where nothing differs', async () => {
    await renderWithTexts(<RoutePanel task={between({ charset: 'utf8mb4' }, { charset: 'UTF8MB4' })} flow={null} />)
    expect(screen.queryByText(/differ/)).toBeNull()
  })
})

test('an end that was not sent says so and still names its type', async () => {
  const task = { ...reference, sourceConnectInfo: null }
  const { container } = await renderWithTexts(<RoutePanel task={task} flow={null} />)
  expect(within(end(/^Source Db2 LUW/)).getByText('OMS did not send this endpoint.')).toBeTruthy()
  expectNoLeaks(container)
})

test.each(['en', 'zh-CN'] as const)('nothing leaks in %s', async (locale) => {
  const nothing = Object.fromEntries(Object.keys(full.sourceConnectInfo ?? {}).map((key) => [key, null]))
  const bare = changed(full.sourceConnectInfo, { ...nothing, others: {} })
  const bareTask = { sourceEndpointType: null, sinkEndpointType: null, sourceConnectInfo: bare, sinkConnectInfo: null }
  for (const task of [reference, full, bareTask]) {
    const { container, unmount } = await renderWithTexts(<RoutePanel task={task} flow={FLOW} />, { locale })
    expectNoLeaks(container)
    unmount()
  }
})

test('hostile texts are shown as text, and no address is a link', async () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const script = 'javascript:alert(1)'
  const connExtraAttributes = {
    kind: 'oceanbase',
    fields: { configUrl: script, cluster: hostile },
    others: { [hostile]: script },
  } as const
  const strings = Object.fromEntries(
    Object.entries(full.sourceConnectInfo ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, hostile]] : [],
    ),
  )
  const source = changed(full.sourceConnectInfo, {
    ...strings,
    timezone: '$t(route.title) {{value}}',
    connExtraAttributes,
  })
  const task = { ...full, sourceConnectInfo: source }
  const { container } = await renderWithTexts(
    <RoutePanel task={task} flow={{ direction: 'forward', label: hostile, detail: script }} />,
  )
  expect(container.querySelector('img, a, script, iframe')).toBeNull()
  expect(shownFor('Host', end(/^Source/))).toBe(`${hostile}:2883`)
  expect(shownFor('Config URL', end(/^Source/))).toBe(script)
  expect(shownFor(hostile, end(/^Source/))).toBe(script)
  expect(shownFor('Time zone', end(/^Target/))).toContain('$t(route.title) {{value}}')
})
