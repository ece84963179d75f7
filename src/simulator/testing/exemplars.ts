/** The demo tasks that tests open one by one. Each costs seconds in a browser, so that they cannot be all of them. */
import { SCENARIOS, STORIES } from '../catalogue'
import type { Scenario } from '../scenario'

/** Rows of the fleet that show what no story does, and what it is. */
const NEW_SIGHTS: ReadonlySet<string> = new Set([
  // A step other than the schema migration failed, and so did the whole task before anything was copied; Oracle.
  'failed-precheck',
  // A bulk step that failed, with its rates and with an alarm.
  'failed-full',
  // Object changes being made and being merged.
  'full-while-modified',
  'in-sync-while-merging',
  // A synchronization into a database, with a schema to create.
  'sync-full-to-adb',
  // A task that is being taken down.
  'releasing',
])

/** Every story, and one row of the fleet for each thing that no story shows. */
export const EXEMPLARS: readonly Scenario[] = [...STORIES, ...SCENARIOS.filter(({ kind }) => NEW_SIGHTS.has(kind))]
