export const player = {
  title: 'Player',
} as const
