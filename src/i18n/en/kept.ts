/** What this browser keeps of a task, and what can be done with it. */
export const kept = {
  title: 'History',
  opening: 'Looking for what was seen before …',
  kept: 'Kept in this browser, 30 days of it: numbers, states and events, no hosts, no users and no texts of OMS.',
  since: 'Watched since {{from}}',
  nothing: 'Nothing has been seen of this task yet.',
  staged: 'Played: nothing of it is kept in this browser.',
  lost: {
    absent: 'This browser has no store: what is seen lasts as long as this page.',
    refused: 'The browser refuses its store, as in private windows: what is seen lasts as long as this page.',
    blocked: 'Another tab holds an older version of the store. Close it to keep what is seen from now on.',
    newer:
      'A newer version of this page has been here: its store is left alone, and what is seen lasts as long as this page.',
    full: 'The browser has no space left: what is seen from now on lasts as long as this page.',
    closed: 'The browser took the store back: what is seen from now on lasts as long as this page.',
    failed: 'The store failed: what is seen from now on lasts as long as this page.',
  },
  export: 'Save as CSV',
  exportFailed: 'The history could not be saved.',
  delete: 'Delete this task’s history',
  deleteSure: 'Delete all that this browser has seen of this task? OMS is not touched.',
  deleteYes: 'Delete',
  deleteNo: 'Keep',
  deleted: 'Deleted. The charts begin anew.',
} as const
