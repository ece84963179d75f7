import '../../theme.css'
import { createRoot } from 'react-dom/client'
import { createHistory } from '@/history/recorder'
import { createFormat } from '@/lib/format'
import { Card } from '../../card'
import { TimeChart } from '../time-chart'
import type { ChartTexts } from '../types'

const q = new URLSearchParams(location.search)
if (q.has('dark')) document.documentElement.dataset.theme = 'dark'
const zh = q.has('zh')
const format = createFormat({ locale: zh ? 'zh-CN' : 'en', timeZone: zh ? 'Asia/Shanghai' : undefined })
const bps = (v: number | null) => format.bytesPerSecond(v)
const texts: ChartTexts = {
  showTable: 'Table',
  showChart: 'Chart',
  time: 'Time',
  cursor: 'Moment',
  gap: 'No samples',
  empty: 'The first samples appear in a few seconds.',
  failed: 'failed',
  separator: '; ',
  summary: (v) => `${v.title}, last ${v.span}: ${v.series}.`,
  summarySeries: (v) => `${v.label} now ${v.now}, lowest ${v.lowest}, highest ${v.highest}`,
  summaryGaps: (n) => `${n} gaps`,
  tableCaption: (v) => `${v.title}: ${v.shown} of ${v.total} samples, latest first`,
}
const h = createHistory()
const t0 = Date.UTC(2026, 0, 5, 9, 3, 12)
const N = Number(q.get('n') ?? 600)
let r = 1
const rnd = () => {
  r = (r * 16807) % 2147483647
  return r / 2147483647 - 0.5
}
let a = 12000,
  b = 12000,
  d = 420,
  i = 0
function step(at: number) {
  i++
  a += rnd() * 1500 + (12500 - a) * 0.1
  b += rnd() * 1500 + (12300 - b) * 0.1
  d = Math.max(2, d * 0.995 + rnd() * 6)
  const slow = i % 300 > 120 && i % 300 < 140 ? 0.3 : 1
  h.record({
    key: 't',
    at,
    intervalMs: 10000,
    task: {
      steps: [
        {
          name: 'FULL_TRANSFER',
          status: 'RUNNING',
          progress: 50,
          stepInfo: {
            processedRecords: i,
            srcRps: a * slow,
            dstRps: b * slow,
            srcRt: 0.8 + rnd() * 0.1,
            dstRt: 3.1 + rnd(),
            srcIops: a * 650 * slow,
            dstIops: b * 640 * slow,
          } as any,
        },
        {
          name: 'INCR_TRANSFER',
          status: 'MONITORING',
          progress: 99,
          stepInfo: { incrTimestampCheckpoint: at / 1000 - d - 6, checkpointSampleTimestamp: at / 1000 - 6 } as any,
        },
      ],
    },
  })
}
let at = t0
for (let k = 0; k < N; k++) {
  if (N > 100 && k === Math.floor(N * 0.7)) at += N * 10000 * 0.06
  step(at)
  at += 10000
}
const range = { lastMs: Number(q.get('last') ?? 120) * 60000 }
const full = h.source('t', 'FULL_TRANSFER'),
  incr = h.source('t', 'INCR_TRANSFER'),
  none = h.source('t', 'X')
Object.assign(window, {
  tick: () => {
    step(at)
    at += 10000
  },
})
const sd = (col: string, f: any) => [
  { id: 's', label: zh ? '源端读取' : 'Source read', column: `src${col}`, color: 'source' as const, format: f },
  { id: 't', label: zh ? '目标端写入' : 'Target write', column: `dst${col}`, color: 'target' as const, format: f },
]
const now = q.has('silent') ? () => at + 20 * 60000 : undefined
createRoot(document.getElementById('root')!).render(
  <div
    style={{
      maxWidth: 1100,
      margin: '0 auto',
      padding: 16,
      display: 'grid',
      gap: 14,
      gridTemplateColumns: 'repeat(auto-fit,minmax(min(100%,400px),1fr))',
    }}
  >
    <Card title="Throughput">
      <TimeChart
        {...{ format, texts, range, now }}
        title="Throughput"
        unit={zh ? '行/秒' : 'rows/s'}
        formatAxis={format.compact}
        source={full}
        series={sd('Rps', format.rowsPerSecond)}
        baselines={[
          { id: 's', label: 'Source baseline 14,000', value: 14000, color: 'source' },
          { id: 't', label: 'Target baseline 13,700', value: 13700, color: 'target' },
        ]}
      />
    </Card>
    <Card title="Time per row">
      <TimeChart
        {...{ format, texts, range }}
        title="Time per row"
        unit="ms/row"
        formatAxis={format.compact}
        source={full}
        series={sd('Rt', format.msPerRow)}
        baselines={[
          { id: 't', label: 'Target baseline 2', value: 2, color: 'target' },
          { id: 'x', label: 'Far baseline 200', value: 200, color: 'target' },
        ]}
      />
    </Card>
    <Card title="Bandwidth">
      <TimeChart
        {...{ format, texts, range }}
        title="Bandwidth"
        unit="per second"
        formatAxis={format.bytes}
        source={full}
        series={sd('Iops', bps)}
      />
    </Card>
    <Card title="Delay">
      <TimeChart
        {...{ format, texts, range }}
        title="Delay"
        unit="behind"
        valueSteps="seconds"
        formatAxis={format.duration}
        source={incr}
        series={[{ id: 'd', label: 'Delay', column: 'delaySeconds', color: 'incr', format: format.duration }]}
      />
    </Card>
    <Card title="Nothing">
      <TimeChart
        {...{ format, texts, range }}
        title="Nothing"
        unit="rows/s"
        formatAxis={format.compact}
        source={none}
        series={sd('Rps', format.rowsPerSecond)}
      />
    </Card>
  </div>,
)
