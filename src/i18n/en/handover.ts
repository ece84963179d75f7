export const handover = {
  title: 'TODO',
} as const
