export const recording = {
  title: 'Recording',
} as const
