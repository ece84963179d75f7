export const palette = {
  title: 'TODO',
} as const
