export const palette = {
  search: 'Search…',
} as const
