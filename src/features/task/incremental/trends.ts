/** The words for where a lag goes. */
export const TRENDS = {
  rising: 'task.delay.rising',
  falling: 'task.delay.falling',
  steady: 'task.delay.steady',
  unknown: 'task.delay.trendUnknown',
} as const
