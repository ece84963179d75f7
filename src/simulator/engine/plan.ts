/** Puts steps one after (and beside) the other, the way OMS runs a task. */
import { type BulkEvent, type BulkSide, playBulk, SAMPLING_SECONDS } from './bulk'
import { MIGRATION, type StepKind, type StepName, type StepNames } from './names'
import { hash } from './noise'
import { isQuiet, type Link, playReplication, type Slowdown } from './replication'
import {
  bulkStep,
  type Failure,
  failingStep,
  incrementalStep,
  monitoringStep,
  resumedStep,
  type StepPlan,
  shortStep,
  switchoverStep,
  type Trouble,
} from './steps'

/** Baselines of a bulk step (facts 2.2): rows per second, milliseconds per row, bytes per second. */
export type References = {
  readonly srcRpsRef: number
  readonly srcRtRef: number
  readonly srcIopsRef: number
  readonly dstRpsRef: number
  readonly dstRtRef: number
}

/** A bulk step of a plan; the rows are the plan's. */
export interface BulkPlanSpec {
  readonly source: BulkSide
  readonly target: BulkSide
  readonly references: References
  readonly events?: readonly BulkEvent[]
  readonly jitter?: number
  readonly tail?: number
}

/** What happens in a life. All durations in seconds. */
export interface PlanSpec {
  readonly names?: StepNames
  /** Seconds before the first step starts; the task is INIT until then. Default 4. */
  readonly wait?: number
  /** Rows there really are. */
  readonly rows: number
  /** What OMS believes, as a factor on `rows`. Default 1. */
  readonly estimate?: number
  readonly precheck: { readonly seconds: number; readonly items: number; readonly failure?: Failure }
  readonly prepare?: { readonly seconds: number }
  readonly structure?: { readonly seconds: number; readonly items: number; readonly failure?: Failure }
  readonly full?: BulkPlanSpec & {
    /** Stopped by a person, seconds from the start of the step. */
    readonly pause?: { readonly from: number; readonly seconds: number }
    /** Failed so long after its start, and resumed so long after that. */
    readonly failure?: Failure & { readonly retryAfter: number }
  }
  readonly index?: { readonly seconds: number; readonly items: number }
  readonly incremental?: Link & {
    /** Seconds of the source's time applied in one second. */
    readonly speed: number
    /** Seconds from the first catch-up (or the start, if there is none). */
    readonly slowdowns?: readonly Slowdown[]
    /** Seconds from the first catch-up on at which sampling stops and errors show. */
    readonly trouble?: Trouble & { readonly after: number; readonly samplingStops: boolean }
    /** How long it goes on where no switchover ends it. */
    readonly seconds: number
    readonly statistics?: boolean | null
  }
  /** Changes are compared as they are applied, from the first catch-up on (INCR_VERIFIER). */
  readonly incrementalVerify?: boolean
  readonly verify?: BulkPlanSpec & { readonly hold: number }
  readonly switchover?: { readonly wait: number; readonly seconds: number }
  /** After the switchover; `beside` the incremental synchronization where both ends are written to (active-active). */
  readonly reverse?: { readonly seconds: number; readonly beside?: boolean }
  /** The step that fails for good, so many seconds after its start; what has not begun by then never does. */
  readonly fails?: { readonly step: StepKind; readonly after: number; readonly trouble: Trouble }
}

/** A step with its name on the wire and its place in the order. */
export type PlannedStep = StepName & { readonly kind: StepKind; readonly order: number; readonly plan: StepPlan }

/** A life laid out. Times are seconds since it began. */
export interface Plan {
  readonly steps: readonly PlannedStep[]
  /** When the first step starts. */
  readonly start: number
  /** When the last step ends; null when the task ends in failure. */
  readonly end: number | null
  /** When a step failed for good; null without one. */
  readonly failed: number | null
  readonly logPullStart: number | null
  readonly marks: Marks
  isPaused(at: number): boolean
  /** When somebody last resumed it, before or at `at`; null: never. */
  resumed(at: number): number | null
}

/** Stretches of a life that a scenario may want to start in; null for what it does not have. */
export interface Marks {
  readonly full: Span | null
  readonly catchUp: Span | null
  readonly verify: Span | null
  readonly operator: Span | null
  /** When a person has stopped the task. */
  readonly pause: Span | null
  /** While the full migration has failed, until somebody resumes it. */
  readonly failure: Span | null
  /** When errors show, or sampling stops, while the incremental step goes on monitoring. */
  readonly broken: number | null
}

/** Seconds since the life began. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Works out when everything happens. `seed` decides all that is left to chance. */
export function layOut(spec: PlanSpec, seed: number): Plan {
  const plan = whole(spec, seed)
  return spec.fails ? failing(plan, spec.fails) : plan
}

/** The life as it would be if no step failed for good. */
function whole(spec: PlanSpec, seed: number): Plan {
  const names = spec.names ?? MIGRATION
  const steps: PlannedStep[] = []
  const add = <T extends StepPlan>(kind: StepKind, plan: T): T => {
    steps.push({ kind, order: steps.length + 1, ...names[kind], plan })
    return plan
  }
  const start = spec.wait ?? 4
  const stopped = (): Plan => ({ ...nothing, steps, start, failed: failureOf(steps) })

  let clock: number | null = add('precheck', shortStep({ start, ...spec.precheck })).end
  if (clock === null) return stopped()
  if (spec.prepare) clock = add('prepare', shortStep({ start: clock + 3, items: 4, ...spec.prepare })).end
  if (spec.structure && clock !== null) clock = add('structure', shortStep({ start: clock + 7, ...spec.structure })).end
  if (clock === null) return stopped()

  const logPullStart = spec.incremental ? clock + 5 : null
  const logPullOrder = logPullStart === null ? null : steps.length
  if (logPullStart !== null) {
    clock = logPullStart + 8
    add('logPull', monitoringStep(logPullStart, Number.POSITIVE_INFINITY))
  }

  let full: Span | null = null
  if (spec.full) {
    const step = add('full', fullOf(spec, spec.full, grid(clock), hash(seed, 101)))
    full = { from: step.start, to: step.end }
    clock = step.end
  }
  if (spec.index) clock = add('index', shortStep({ start: clock + 6, ...spec.index })).end ?? clock

  let incremental: ReturnType<typeof incrementalOf> | null = null
  const incrementalOrder = steps.length
  if (spec.incremental && logPullStart !== null) {
    incremental = incrementalOf(spec.incremental, grid(clock + 6), logPullStart, hash(seed, 102))
    add('incremental', incremental.step(Number.POSITIVE_INFINITY))
    clock = incremental.caughtUp ?? incremental.start
  }
  const verifierOrder = spec.incrementalVerify && incremental ? steps.length : null
  const verifierStart = clock + 16
  if (verifierOrder !== null) add('incrementalVerify', monitoringStep(verifierStart, Number.POSITIVE_INFINITY))
  let verify: Span | null = null
  if (spec.verify) {
    const step = add('verify', verifyOf(spec, spec.verify, grid(clock + 12), hash(seed, 103)))
    verify = { from: step.start, to: step.end }
    clock = step.end + spec.verify.hold
  }
  let end = clock
  let operator: Span | null = null
  if (spec.switchover) {
    const step = add('switchover', switchoverStep(clock, spec.switchover.wait, spec.switchover.seconds))
    operator = { from: clock, to: clock + spec.switchover.wait }
    end = step.end
  } else if (incremental) {
    end = Math.max(clock, incremental.start + (spec.incremental?.seconds ?? 0))
  }
  // The forward direction ends with the switchover or with the task: only now is it known when.
  rewrite(steps, logPullOrder, () => monitoringStep(logPullStart ?? 0, end))
  rewrite(steps, verifierOrder, () => monitoringStep(verifierStart, end))
  if (incremental) rewrite(steps, incrementalOrder, () => incremental.step(end))
  if (spec.reverse && (spec.switchover || spec.reverse.beside)) {
    const from = grid((spec.reverse.beside ? (incremental?.caughtUp ?? 0) + 40 : end) + 4)
    const until = spec.reverse.beside ? end : from + spec.reverse.seconds
    const replication = playReplication({ seed: hash(seed, 104), start: from, from: from - 6, speed: 4 })
    add('reverse', incrementalStep({ start: from, replication, until, statistics: null }))
    end = until
  }

  const pause = full && spec.full?.pause ? spanOf(full.from + spec.full.pause.from, spec.full.pause.seconds) : null
  const failure =
    full && spec.full?.failure ? spanOf(full.from + spec.full.failure.after, spec.full.failure.retryAfter) : null
  const resumes = [pause, failure].flatMap((span) => (span ? [span.to] : [])).sort((a, b) => a - b)
  return {
    steps,
    start,
    end,
    failed: null,
    logPullStart,
    marks: {
      full,
      verify,
      operator,
      pause,
      failure,
      broken: incremental?.broken ?? null,
      catchUp: incremental ? { from: incremental.start, to: incremental.caughtUp ?? end } : null,
    },
    isPaused: (at) => pause !== null && at >= pause.from && at < pause.to,
    resumed: (at) => resumes.findLast((resume) => at >= resume) ?? null,
  }
}

const nothing: Plan = {
  steps: [],
  start: 0,
  end: null,
  failed: null,
  logPullStart: null,
  marks: { full: null, catchUp: null, verify: null, operator: null, pause: null, failure: null, broken: null },
  isPaused: () => false,
  resumed: () => null,
}

function failureOf(steps: readonly PlannedStep[]): number | null {
  return steps.at(-1)?.plan.moments.find(({ code }) => code === 'step-failed')?.at ?? null
}

function spanOf(from: number, seconds: number): Span {
  return { from, to: from + seconds }
}

function failing(plan: Plan, { step, after, trouble }: NonNullable<PlanSpec['fails']>): Plan {
  const at = plan.steps.find(({ kind }) => kind === step)?.plan.start
  if (at === undefined) return plan
  const failed = at + after
  const steps = plan.steps.map((it): PlannedStep => {
    if (it.kind === step) return { ...it, plan: failingStep(it.plan, failed, trouble) }
    return it.plan.start < failed ? it : { ...it, plan: { ...it.plan, start: Number.POSITIVE_INFINITY } }
  })
  return { ...plan, steps, end: null, failed }
}

/** Rates and checkpoints live on the sampling grid, so that two samples are always a whole period apart. */
function grid(at: number): number {
  return Math.ceil(at / SAMPLING_SECONDS) * SAMPLING_SECONDS
}

function rewrite(steps: PlannedStep[], index: number | null, plan: () => StepPlan): void {
  const step = index === null ? undefined : steps[index]
  if (index !== null && step) steps[index] = { ...step, plan: plan() }
}

function fullOf(spec: PlanSpec, full: NonNullable<PlanSpec['full']>, start: number, seed: number) {
  const { failure, pause } = full
  const halt = pause && { from: pause.from, to: pause.from + pause.seconds, halt: true }
  const broken = failure && { from: failure.after, to: failure.after + failure.retryAfter, halt: true }
  const events = [...(full.events ?? []), ...(halt ? [halt] : []), ...(broken ? [broken] : [])]
  const bulk = playBulk({ ...full, events, seed, rows: spec.rows })
  const capacity = Math.round(spec.rows * (spec.estimate ?? 1))
  const step = bulkStep({ start, bulk, capacity, references: full.references, events: full.events ?? [] })
  if (!failure) return step
  return { ...step, ...resumedStep(step, start + failure.after, failure.retryAfter, failure.trouble) }
}

function verifyOf(spec: PlanSpec, verify: NonNullable<PlanSpec['verify']>, start: number, seed: number) {
  const bulk = playBulk({ ...verify, seed, rows: spec.rows })
  const capacity = Math.round(spec.rows * (spec.estimate ?? 1))
  return bulkStep({
    start,
    bulk,
    capacity,
    references: verify.references,
    hold: verify.hold,
    events: verify.events ?? [],
  })
}

function incrementalOf(spec: NonNullable<PlanSpec['incremental']>, start: number, from: number, seed: number) {
  const { floor, sourceAhead, quiet } = spec
  const link = { ...(floor !== undefined && { floor }), ...(sourceAhead !== undefined && { sourceAhead }) }
  const healthy = playReplication({ seed, start, from, speed: spec.speed, ...link })
  const base = healthy.caughtUp ?? start
  const slowdowns = (spec.slowdowns ?? []).map((s) => ({ ...s, from: base + s.from, to: base + s.to }))
  const troubleFrom = spec.trouble ? base + spec.trouble.after : null
  const frozen = spec.trouble?.samplingStops && troubleFrom !== null ? { sampledUntil: troubleFrom } : {}
  const replication = playReplication({
    seed,
    start,
    from,
    speed: spec.speed,
    slowdowns,
    ...link,
    ...frozen,
    ...(quiet && { quiet }),
  })
  const rate = quiet && { rate: (at: number) => (isQuiet(quiet, at - start) ? 0 : 84) }
  const trouble = spec.trouble && troubleFrom !== null ? { trouble: { ...spec.trouble, from: troubleFrom } } : {}
  const statistics = spec.statistics ?? null
  return {
    start,
    caughtUp: healthy.caughtUp,
    broken: troubleFrom,
    step: (until: number) => incrementalStep({ start, replication, until, statistics, slowdowns, ...trouble, ...rate }),
  }
}
