import type { Texts } from '../texts'

export const charts: Texts['charts'] = {
  title: {
    throughput: '吞吐',
    timePerRow: '单行耗时',
    bandwidth: '带宽',
    delay: '延迟变化',
  },
  line: {
    sourceRead: '源端读取',
    targetWrite: '目标端写入',
    targetRead: '目标端读取',
    delay: '延迟',
    lag: '实际落后',
  },
  baseline: {
    source: '源端基准 {{value}}',
    target: '目标端基准 {{value}}',
    both: '两端基线 {{value}}',
  },
  unit: {
    rowsPerSecond: '行/秒',
    msPerRow: '毫秒/行',
    bytesPerSecond: '每秒',
    delay: '落后时间',
  },
  showTable: '表格',
  showChart: '图表',
  time: '时间',
  cursor: '查看时刻',
  gap: '无采样',
  empty: '首批采样将在几秒后出现。',
  emptyStill: '该步骤没有在运行：页面打开以来没有可绘制的采样。',
  failed: '图表加载失败，以下为采样数据。',
  separator: '；',
  summary: '{{title}}，最近 {{span}}：{{series}}。',
  summaryRange: '{{title}}，{{from}} 至 {{to}}：{{series}}。',
  summarySeries: '{{label}}当前 {{now}}，最低 {{lowest}}，最高 {{highest}}',
  summaryGaps_other: '其中有 {{count}} 段无采样。',
  tableAll: '{{title}}：共 {{total}} 个采样，最新在前',
  tableSome: '{{title}}：共 {{total}} 个采样，显示 {{shown}} 个（含最低与最高值），最新在前',
}
