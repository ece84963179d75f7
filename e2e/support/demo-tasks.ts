/** The demo's tasks by what they show. A spec holds that none is missing. */
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
} as const
