export const pins = {
  label: 'Watch {{name}}',
  add: 'Watch this task: it comes first in the list and stands on the wall',
  remove: 'Watch this task no more',
  full: 'You already watch {{count}} tasks, the most there can be, or the id is too long.',
} as const
