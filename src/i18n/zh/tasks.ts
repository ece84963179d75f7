import type { Texts } from '../texts'

export const tasks: Texts['tasks'] = {
  title: '任务',
  list: '迁移与同步任务',
  search: '按名称或 ID 搜索',
  openLabel: '按 ID 打开任务',
  open: '打开',
  none: 'OMS 中没有任务',
  noneFound: '没有符合条件的任务',
  noneHint: '未列出的任务可以通过 ID 打开。',
  noList: '未能获取任务列表。可以通过 ID 打开任务。',
  more: '共 {{total}} 个任务，显示 {{shown}} 个：请用搜索缩小范围。',
  columns: { name: '任务', status: '状态', type: '类型', endpoints: '源端 → 目标端', step: '步骤', owner: '创建人' },
  endpoints: '{{source}} → {{sink}}',
}
