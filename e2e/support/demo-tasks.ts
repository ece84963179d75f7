import { readdirSync, readFileSync } from 'node:fs'

/** Demo tasks that specs open, by what they show. */
export const DEMO_TASKS = {
  'all-steps': 'np_4wh8x2',
  'reference-sample': 'np_4w****',
  'to-kafka': 'np_5ck2m7',
  'to-rocketmq': 'np_5cr9t1',
  'to-datahub': 'np_5cd4h6',
  'from-tidb': 'np_6td3p8',
  'failed-schema': 'np_6sf7k4',
  'slow-target': 'np_6sl5w9',
  paused: 'np_6pz1v3',
  finished: 'np_6fn8c5',
  'broken-but-running': 'np_7bk4r2',
  'not-started': 'np_7in6d1',
  'waiting-for-operator': 'np_7sw9j3',
  'falling-behind': 'np_7fb2n8',
  'just-started': 'np_8pg5q7',
  'unknown-everything': 'np_8wl0z6',
  stalled: 'np_9st4l1',
  'sampling-stopped': 'np_2sm8p7',
  released: 'np_5rl6d0',
  'full-while-modified': 'np_9cl6t5',
  'sync-full-to-adb': 'np_9ad5w2',
  'in-sync-while-merging': 'np_8br6o4',
  'failed-precheck': 'np_7gl4p2',
  'failed-full': 'np_7md9f6',
  releasing: 'np_6lg7r2',
} as const

const FILES = new URL('../../src/simulator/scenarios/', import.meta.url)

/** How many tasks the demo's list holds: a scenario is one, unless its file says that it is not listed. */
export const LISTED_TASKS = readdirSync(FILES).filter(
  (name) => !/^ {2}listed: false,$/m.test(readFileSync(new URL(name, FILES), 'utf8')),
).length
