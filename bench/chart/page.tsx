import '@/ui/theme.css'
import { useSyncExternalStore } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { createFormat } from '@/lib/format'
import { createColumns, type ObservedSamples, type SampleSource } from '@/lib/series'
import { type ChartGroup, createChartGroup } from '@/ui/chart/group'
import { TimeChart } from '@/ui/chart/time-chart'
import type { ChartPhase, ChartSeries, ChartTexts } from '@/ui/chart/types'

/** What the runner calls: charts of two lines that are read together, ours or recharts' own `<Line>`, on the same samples. */
export interface ChartBench {
  mount(kind: 'ours' | 'line', charts: number): void
  unmount(): void
  /** A poll's sample; a higher one than all before makes the value axis grow. */
  tick(higher?: boolean): void
}

declare global {
  interface Window {
    chartBench: ChartBench
  }
}

const EVERY = 10_000
const POINTS = 600
const format = createFormat({ locale: 'en', timeZone: 'Asia/Shanghai' })
const texts: ChartTexts = {
  showTable: 'Table',
  showChart: 'Chart',
  time: 'Time',
  cursor: 'Moment',
  cursorHelp: '',
  selected: ({ from, to }) => `${from} ${to}`,
  gap: () => 'No samples',
  older: 'from OMS',
  olderSample: 'OMS’s metric',
  marks: 'Events',
  markCount: (count) => `${count} events`,
  empty: 'Soon',
  emptyWindow: 'Soon',
  failed: 'Failed',
  separator: '; ',
  summary: ({ title, span, series }) => `${title}, last ${span}: ${series}.`,
  summarySeries: ({ label, now, lowest, highest }) => `${label} now ${now}, lowest ${lowest}, highest ${highest}`,
  summaryGaps: (count) => `${count} gaps.`,
  summaryMarks: ({ count, last }) => `${count} events, ${last}.`,
  tableCaption: ({ title }) => title,
}
const series: ChartSeries[] = [
  { id: 's', label: 'Source', column: 'src', color: 'source', format: format.rowsPerSecond },
  { id: 't', label: 'Target', column: 'dst', color: 'target', format: format.rowsPerSecond },
]

const phases: ChartPhase[] = [
  { id: 'a', label: 'Log pull', color: 'muted', from: 0, to: null },
  { id: 'b', label: 'Incremental', color: 'incr', from: Date.UTC(2026, 0, 5, 10), to: null },
]

const columns = createColumns(['src', 'dst'], { capacity: 100_000 })
const listeners = new Set<() => void>()
let peak = 1
let at = Date.UTC(2026, 0, 5, 9)
let samples: ObservedSamples

function sample(factor = 1): void {
  at += EVERY
  const i = at / EVERY
  columns.append(at, { src: factor * (12_000 + ((i * 7919) % 2000)), dst: 11_000 + ((i * 104_729) % 2000) })
  samples = { ...columns.read(), gaps: [], silenceMs: 25_000 }
}

for (let i = 0; i < POINTS + 60; i += 1) sample()

const source: SampleSource = {
  read: () => samples,
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function PlainChart() {
  const { times, values } = useSyncExternalStore(source.subscribe, source.read)
  const [src, dst] = [values('src'), values('dst')]
  const data = [...times.slice(-POINTS)].map((time, i) => {
    const index = times.length - POINTS + i
    return { at: time, src: src[index], dst: dst[index] }
  })
  return (
    <LineChart width={580} height={170} data={data} syncId="panel">
      <CartesianGrid vertical={false} />
      <XAxis dataKey="at" type="number" domain={['dataMin', 'dataMax']} tickFormatter={format.timeShort} />
      <YAxis tickFormatter={format.compact} />
      <Tooltip />
      <Line dataKey="src" dot={false} isAnimationActive={false} />
      <Line dataKey="dst" dot={false} isAnimationActive={false} />
    </LineChart>
  )
}

const ours = (key: number, group: ChartGroup) => (
  <TimeChart
    key={key}
    title={`Chart ${key}`}
    unit="rows/s"
    formatAxis={format.compact}
    source={source}
    group={group}
    phases={phases}
    series={series}
    range={{ lastMs: POINTS * EVERY }}
    format={format}
    texts={texts}
  />
)

void import('@/ui/chart/chart-frame')
let root: Root | null = null
window.chartBench = {
  mount(kind, charts) {
    const element = document.getElementById('root')
    if (!element) return
    const keys = Array.from({ length: charts }, (_, key) => key)
    const group = createChartGroup([source])
    root = createRoot(element)
    root.render(
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 }}>
        {keys.map((key) => (kind === 'ours' ? ours(key, group) : <PlainChart key={key} />))}
      </div>,
    )
  },
  unmount() {
    root?.unmount()
    root = null
  },
  tick(higher = false) {
    if (higher) peak *= 1.6
    sample(higher ? peak : 1)
    for (const listener of [...listeners]) listener()
  },
}
