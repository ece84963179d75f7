import type { Texts } from '../texts'

export const older: Texts['older'] = {
  shown: '{{time}} 之前的曲线为 OMS 自身的监控指标，此后为本页面的采样。',
  absent: '此 OMS 未保存监控指标（需部署可选的 InfluxDB）：图表从本页面首次采样开始。',
  refused: 'OMS 拒绝提供此前的监控指标（{{code}}）：图表从本页面首次采样开始。',
  refusedPlain: 'OMS 拒绝提供此前的监控指标：图表从本页面首次采样开始。',
  empty: 'OMS 没有此前的监控指标：图表从本页面首次采样开始。',
  unanswered: '查询此前的监控指标时 OMS 没有应答：图表从本页面首次采样开始。',
}
