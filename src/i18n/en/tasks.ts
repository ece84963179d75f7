export const tasks = {
  title: 'Tasks',
  list: 'Migration and synchronization tasks',
  search: 'Search by name or id',
  openLabel: 'Open a task by its id',
  open: 'Open',
  none: 'OMS lists no task',
  noneFound: 'No task matches the search',
  noneHint: 'A task that is not listed can be opened by its id.',
  noList: 'The list did not come. A task can be opened by its id.',
  more: '{{shown}} of {{total}} tasks are shown: search to narrow them down.',
  columns: { name: 'Task', status: 'Status', type: 'Type', endpoints: 'From → to', step: 'Step', owner: 'Owner' },
  endpoints: '{{source}} → {{sink}}',
} as const
