import type { Texts } from '../texts'

export const common: Texts['common'] = {
  skip: '跳到正文',
  nav: { label: '主导航', tasks: '任务', wall: '大屏', demo: '演示', replay: '回放' },
  choices: '时区、语言、颜色',
  language: { label: '语言' },
  theme: { label: '配色', system: '跟随系统', light: '浅色', dark: '深色' },
  zone: { label: '时区', local: '本地（{{zone}}）', utc: 'UTC' },
  notFound: {
    title: '没有这个页面',
    text: '地址 {{path}} 在本看板中不存在。',
    back: '返回任务列表',
  },
  crashed: {
    title: '页面的这一部分出错了',
    text: '这是看板自身的问题，与 OMS 无关，迁移不受影响。页面的其余部分照常工作。',
    again: '重新显示',
  },
  loading: '加载中…',
  yes: '是',
  no: '否',
  copy: '复制',
  copied: '已复制',
  copyFailed: '复制失败',
  othersOmitted_other: '另有 {{count, number}} 个值，请查看原始应答',
}
