export const wall = {
  title: 'TODO',
} as const
