export const tour = {
  title: 'Tour',
} as const
