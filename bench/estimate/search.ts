import { CATCH_UP_MODEL, type CatchUpModel } from '@/domain/catch-up'
import { FINISH_MODEL, type FinishEvidence, type FinishModel, secondsLeft } from '@/domain/estimate-finish'
import { movementOf } from '@/domain/estimate-movement'
import { percentDrift } from '@/domain/estimate-rows-left'
import { lagAnswer, lagLooks } from './catch-up'
import { answerAt, looksAt } from './finish'
import { random } from './random'
import { type Answer, figuresOf } from './score'
import { TRAINING } from './seeds'

/** 2 ÷ the share of misses that is allowed. */
const PENALTY = 20
/** What saying nothing costs: about as much as a range from half to three times the time left. */
const UNSAID = 3

/**
 * How bad ranges are, less is better: the interval score of Gneiting and Raftery on the logarithm of the time left,
 * which is least for the true 5 % and 95 % quantiles, and the error of the middle.
 */
function badness(answers: readonly Answer[]): number {
  let sum = 0
  let count = 0
  for (const { range, truth } of answers) {
    if (!range) {
      // Else the best estimate were one that says nothing.
      sum += UNSAID
      count += 1
      continue
    }
    const [low, mid, high, real] = [range.low, range.mid, range.high, truth].map((seconds) =>
      Math.log(Math.max(1, seconds)),
    ) as [number, number, number, number]
    sum += Math.min(10, high - low + PENALTY * (Math.max(0, low - real) + Math.max(0, real - high)))
    sum += 2 * Math.min(3, Math.abs(mid - real))
    count += 1
  }
  return sum / count + 6 * shortfall(answers)
}

/** By how much the goals are missed: nine in ten over all, and each kind at least eight in ten from 10 % on. */
function shortfall(answers: readonly Answer[]): number {
  const coverage = (some: readonly Answer[]) => figuresOf(some).coverage / 100
  const late = answers.filter(({ way }) => way >= 10)
  const kinds = [...new Set(late.map(({ kind }) => kind))]
  const each = kinds.map((kind) => Math.max(0, 0.85 - coverage(late.filter((answer) => answer.kind === kind))))
  const steady = (2 * figuresOf(late.filter(({ kind }) => kind === 'steady')).error) / 100
  return Math.abs(coverage(answers) - 0.9) + each.reduce((sum, one) => sum + one, 0) + steady
}

/** Searches so long for better constants of both estimates by chance, from the present ones. */
export function searchBoth(seconds: number): string {
  return [search(FINISH_MODEL, finishTask(), seconds), search(CATCH_UP_MODEL, catchUpTask(), seconds)].join('\n')
}

function finishTask(): (model: FinishModel) => Answer[] {
  const third = (rest: number) => TRAINING.filter((seed) => seed % 3 === rest)
  // What does not depend on the constants is computed once, look by look.
  const known: { answer: Answer; evidence: FinishEvidence }[] = []
  for (const looking of [
    { seeds: third(0), measure: 'rows' as const },
    { seeds: third(1), measure: 'time' as const },
    { seeds: third(2), measure: 'rows' as const, watched: { share: 0.4 } },
  ]) {
    for (const look of looksAt(looking)) {
      const answer = answerAt(look)
      const { processedRecords: processed, capacity } = look.view.step.stepInfo
      const { progress, startMs } = look.view
      const drift = percentDrift({ processed, progress }, look.samples)
      const movement = movementOf(look.samples, startMs)
      if (answer.range) known.push({ answer, evidence: { processed, capacity, progress, drift, movement } })
    }
  }
  return (model) => known.map(({ answer, evidence }) => ({ ...answer, range: secondsLeft(evidence, model) }))
}

function catchUpTask(): (model: CatchUpModel) => Answer[] {
  const looks = [...lagLooks(TRAINING)]
  return (model) => looks.map((look) => lagAnswer(look, model))
}

function search<Model extends object>(start: Model, answersOf: (model: Model) => Answer[], seconds: number): string {
  const chance = random(1)
  let best = start
  let least = badness(answersOf(best))
  process.stderr.write(`${least.toFixed(4)}\n`)
  const names = Object.keys(best) as (keyof Model)[]
  const started = performance.now()
  let step = 0.5
  for (let tries = 0; performance.now() - started < 1000 * seconds; tries += 1) {
    const next = { ...best }
    for (let i = chance.whole(1, 3); i > 0; i -= 1) {
      const name = names[chance.whole(0, names.length - 1)]
      const value = name && best[name]
      if (name && typeof value === 'number')
        next[name] = (value * Math.exp(step * chance.normal())) as Model[keyof Model]
    }
    if (!sensible(next)) continue
    const bad = badness(answersOf(next))
    if (bad < least - 1e-4) {
      least = bad
      best = next
      process.stderr.write(`${tries}: ${least.toFixed(4)} ${JSON.stringify(best)}\n`)
    }
    step = Math.max(0.15, step * 0.995)
  }
  const { coverage, width, error, answered } = figuresOf(answersOf(best))
  const found = [least, coverage, width, error, answered].map((one) => one.toFixed(3)).join(' ')
  return `${JSON.stringify(best, null, 2)}\n${found}`
}

/** Prior beliefs that are not for evidence from a simulation to overturn. */
function sensible(model: Partial<FinishModel>): boolean {
  const { closeShare = 0.5, agreement = 1, lowest = 0.6, highest = 1.7, tailShare = 0.1, leastWidth = 0.05 } = model
  if (closeShare > 0.9 || agreement > 1 || lowest > 0.65 || highest < 1.65 || tailShare > 0.6) return false
  if ((model.unwatchedWeight ?? 1) > 1) return false
  return leastWidth >= 0.02 && leastWidth < 0.2
}
