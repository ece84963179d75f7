import type { Texts } from '../texts'

export const pins: Texts['pins'] = {
  label: '关注 {{name}}',
  add: '关注该任务：在列表中置顶，并显示在大屏上',
  remove: '取消关注该任务',
  full: '关注的任务已达上限（{{count}} 个），或 ID 过长。',
}
