import type { Texts } from '../texts'

export const overview: Texts['overview'] = {
  kind: {
    failed: '失败',
    broken: '异常',
    stalled: '停滞',
    'falling-behind': '延迟扩大',
    'delay-unknown': '延迟未知',
    paused: '已暂停',
    'waiting-for-operator': '等待确认',
    moving: '运行中',
    verifying: '校验中',
    behind: '落后',
    'catching-up': '追赶中',
    'in-sync': '已同步',
    'not-started': '未启动',
    finished: '已完成',
    released: '已释放',
    unknown: '未知状态',
  },
}
