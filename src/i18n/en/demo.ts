export const demo = {
  title: 'Demo',
  stage: {
    back: 'All scenarios',
    unknown: 'There is no scenario with the id {{id}}.',
  },
} as const
