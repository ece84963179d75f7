import type { Texts } from './texts'
import type { Language } from './translator'
import { charts } from './zh/charts'
import { codes } from './zh/codes'
import { common } from './zh/common'
import { cutover } from './zh/cutover'
import { demo } from './zh/demo'
import { findings } from './zh/findings'
import { gap } from './zh/gap'
import { handover } from './zh/handover'
import { kept } from './zh/kept'
import { notices } from './zh/notices'
import { objects } from './zh/objects'
import { older } from './zh/older'
import { overview } from './zh/overview'
import { palette } from './zh/palette'
import { pins } from './zh/pins'
import { player } from './zh/player'
import { problems } from './zh/problems'
import { raw } from './zh/raw'
import { recording } from './zh/recording'
import { replay } from './zh/replay'
import { route } from './zh/route'
import { settings } from './zh/settings'
import { task } from './zh/task'
import { tasks } from './zh/tasks'
import { tour } from './zh/tour'
import { verdict } from './zh/verdict'
import { wall } from './zh/wall'

/** All texts in simplified Chinese; its own chunk, loaded when chosen. */
export const zh: Texts = {
  charts,
  codes,
  common,
  cutover,
  findings,
  kept,
  objects,
  older,
  problems,
  raw,
  route,
  settings,
  handover,
  notices,
  overview,
  palette,
  pins,
  demo,
  player,
  recording,
  replay,
  tour,
  wall,
  task,
  tasks,
  verdict,
}

/** Chinese as the translator loads it. */
export const chinese: Language = { texts: zh, gap }
