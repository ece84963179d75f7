import type { Texts } from './texts'
import { charts } from './zh/charts'
import { codes } from './zh/codes'
import { common } from './zh/common'
import { cutover } from './zh/cutover'
import { findings } from './zh/findings'
import { kept } from './zh/kept'
import { objects } from './zh/objects'
import { older } from './zh/older'
import { problems } from './zh/problems'
import { raw } from './zh/raw'
import { route } from './zh/route'
import { settings } from './zh/settings'
import { task } from './zh/task'
import { tasks } from './zh/tasks'
import { verdict } from './zh/verdict'

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
  task,
  tasks,
  verdict,
}
