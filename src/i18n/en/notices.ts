export const notices = {
  title: 'TODO',
} as const
