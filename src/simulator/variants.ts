/** More tasks than anybody wants to write down: variants of the catalogue's, for a server that knows a thousand. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import { LISTED } from './catalogue'
import { hash, unit } from './engine/noise'
import { sampledAt } from './engine/steps'
import { expectedAt } from './expected'
import type { Life } from './life'
import { LABEL_NAMES, labels } from './parts/settings'
import type { Scenario } from './scenario'
import type { JsonObject, JsonValue, WireLabel } from './wire'

/** These cannot be copied: one is a document, the other is there to be the only one of its kind. */
const UNIQUE: ReadonlySet<string> = new Set(['reference-sample', 'unknown-everything'])

/** Verdicts that ask for a person. Among the variants they are few, as among the tasks of a real server. */
const TROUBLE: ReadonlySet<VerdictKind> = new Set([
  'failed',
  'broken',
  'stalled',
  'falling-behind',
  'delay-unknown',
  'waiting-for-operator',
  'unknown',
])

/** One of so many variants is of a kind in trouble. */
const ONE_IN_TROUBLE = 16

/** A task younger than this has just begun. */
const YOUNG_SECONDS = 3600

const SUBJECTS =
  'accounts addresses assets bookings cards carriers channels contracts coupons devices fares fleets grants images invoices leads loans meters orders parcels permits plans points quotas ratings receipts returns shifts stores suppliers taxes tokens tours trips visits vouchers wallets'.split(
    ' ',
  )

const OWNERS =
  'archive_dba billing_dba bi_team catalog_team crm_dba dba_team events_team finance_dba hr_systems insurance_dba logistics_dba shop_dba stream_team trading_dba warehouse_dba 张伟 李娜 王芳'.split(
    ' ',
  )

/**
 * So many variants: with ids, names, owners, labels and starts of their own, which follow from seed and index. All
 * variants of a scenario live the life that it does, at other places of it, so that a thousand cost little more than
 * the catalogue.
 */
export function variants(count: number, seed: number, lifeOf: (scenario: Scenario) => Life): Scenario[] {
  if (count === 0) return []
  const copied = LISTED.filter(({ kind }) => !UNIQUE.has(kind))
  const troubled = copied.filter((scenario) => inTrouble(lifeOf(scenario)))
  const calm = copied.filter((scenario) => !troubled.includes(scenario))
  return Array.from({ length: count }, (_, index) => {
    const salt = hash(seed, 7919, index)
    const original = pick(unit(salt, 1) * ONE_IN_TROUBLE < 1 ? troubled : calm, salt, 2)
    return variant(original, index, salt, lifeOf)
  })
}

/** Whether something is wrong with a task where the demo starts. */
export function inTrouble(life: Life): boolean {
  const [verdict] = expectedAt(life, life.lead)
  return verdict !== undefined && TROUBLE.has(verdict)
}

function variant(original: Scenario, index: number, salt: number, lifeOf: (scenario: Scenario) => Life): Scenario {
  // The index keeps ids and names apart, whatever chance says.
  const id = `np_x${index.toString(36).padStart(3, '0')}${(hash(salt, 3) % 1296).toString(36).padStart(2, '0')}`
  const name = `${pick(SUBJECTS, salt, 4)}_${original.name.replace(/^[^_]*_/, '')}_${index + 1}`
  const worn = LABEL_NAMES.filter((_, i) => unit(salt, 5, i) < 0.2)
  const dress = dresser({
    id,
    name,
    owner: pick(OWNERS, salt, 6),
    labels: worn.length === 0 ? null : labels(...worn.slice(0, 3)),
  })
  return {
    ...original,
    id,
    aliases: [],
    name,
    begin() {
      const life = lifeOf(original)
      return {
        lead: sampledAt(leadOf(life, unit(salt, 8))),
        seconds: life.seconds,
        faults: [],
        span: life.span,
        course: life.course,
        moments: life.moments.filter(({ fault }) => fault === undefined),
        task: (at, epoch) => dress(life.task(at, epoch)),
        brief: (at, epoch) => dress(life.brief(at, epoch)),
        measured: (kind, at) => life.measured(kind, at),
      }
    },
  }
}

/**
 * Where the variant starts: near the place of the original, which is one worth seeing, or, where the original has just
 * begun, anywhere in the next hours, since a hundred tasks do not all begin now. `chance`: 0 to 1.
 */
function leadOf(life: Life, chance: number): number {
  const last = (life.seconds ?? life.lead + 1) - 1
  const lead = life.lead < YOUNG_SECONDS ? chance * 8 * 3600 : life.lead * (0.7 + 0.5 * chance)
  return Math.min(last, lead)
}

/** What a variant has of its own. */
type Clothes = {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly labels: readonly WireLabel[] | null
}

function dresser(clothes: Clothes): (task: JsonObject) => JsonObject {
  return (task) => {
    const { alarmStats } = task
    if (!isObject(alarmStats)) return { ...task, ...clothes }
    const content = alarmStats.alarmContent
    const alarmContent =
      typeof content === 'string' ? content.replaceAll(String(task.name), clothes.name) : (content ?? null)
    return { ...task, ...clothes, alarmStats: { ...alarmStats, target: clothes.id, alarmContent } }
  }
}

function pick<T>(from: readonly T[], salt: number, more: number): T {
  const one = from[hash(salt, more) % from.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
