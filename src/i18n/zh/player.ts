import type { Texts } from '../texts'

export const player: Texts['player'] = {
  title: '播放器',
  play: '播放',
  pause: '暂停',
  again: '重新播放',
  playKey: '播放或暂停（空格键）',
  step: '前进一步',
  stepKey: '前进一步（.）',
  stepBack: '后退一步',
  stepBackKey: '后退一步（,）',
  nextEvent: '下一个事件',
  previousEvent: '上一个事件',
  restart: '从头开始',
  speed: '速度',
  times: '{{speed}} 倍',
  slider: '播放位置（方向键）',
  position: '{{done}} / {{length}}',
  playing: '正在播放',
  paused: '已暂停',
  failed: '无法显示这一时刻。请换一个时刻，或重新加载页面。',
}
