/** The demo's tasks: whatever lies in `scenarios/`, one file each. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import type { About, Scenario } from './scenario'

const FILES = import.meta.glob<Scenario>(['./scenarios/*.ts', '!./scenarios/*.test.ts'], {
  eager: true,
  import: 'scenario',
})

/** Every scenario with the means to play it, by kind. */
export const SCENARIOS: readonly Scenario[] = Object.values(FILES)

/** Those that the demo's list holds: a server as there are many. The others answer to their ids, and are in the catalogue. */
export const LISTED: readonly Scenario[] = SCENARIOS.filter(({ listed }) => listed !== false)

/** What a page needs to list a scenario. Its life is begun by `beginLife` where it is played or drawn. */
export interface CatalogueEntry extends About {
  /** The task's id. */
  readonly id: string
  /** The task's name. */
  readonly name: string
  readonly type: 'MIGRATION' | 'SYNC'
  /** Types of the endpoints as OMS sends them, e.g. `OB_MYSQL`. */
  readonly from: string
  readonly to: string
  /** The verdicts that are right at some time of its life. */
  readonly verdicts: readonly VerdictKind[]
}

/** The list of scenarios, for pages and tests. */
export const CATALOGUE: readonly CatalogueEntry[] = SCENARIOS.map(
  ({ id, name, kind, title, look, shows, type, from, to, verdicts }) => ({
    id,
    name,
    kind,
    title,
    look,
    shows,
    type,
    from,
    to,
    verdicts,
  }),
)

/** The scenario whose task has this id, also by another id of it. */
export function scenarioById(id: string): Scenario | undefined {
  return SCENARIOS.find((one) => one.id === id || one.aliases?.includes(id))
}
