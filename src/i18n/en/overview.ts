export const overview = {
  title: 'TODO',
} as const
