/**
 * The demo tasks that tests open one by one, by kind: one for each thing that a page shows differently. Each costs seconds in a browser, so that they cannot be all of them.
 */
export const EXEMPLARS: readonly string[] = [
  'all-steps',
  'reference-sample',
  'to-kafka',
  'to-rocketmq',
  'to-datahub',
  'from-tidb',
  'failed-schema',
  'slow-target',
  'paused',
  'finished',
  'broken-but-running',
  'not-started',
  'waiting-for-operator',
  'falling-behind',
  'just-started',
  'unknown-everything',
  'stalled',
  'sampling-stopped',
  'released',
  // A failure before anything was copied; Oracle.
  'failed-precheck',
  // A bulk step that failed, with its rates and with an alarm.
  'failed-full',
  // Object changes being made, and being merged.
  'full-while-modified',
  'in-sync-while-merging',
  // A synchronization into a database, with a schema to create.
  'sync-full-to-adb',
  // A task that is being taken down.
  'releasing',
]
