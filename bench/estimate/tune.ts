import { FINISH_MODEL, type FinishModel } from '@/domain/estimate-finish'
import { answerAt, looksAt } from './finish'
import { random } from './random'
import { type Answer, figuresOf } from './score'
import { TRAINING } from './seeds'

/** 2 ÷ the share of misses that is allowed. */
const PENALTY = 20

/**
 * How bad ranges are, less is better: the interval score of Gneiting and Raftery on the logarithm of the time left,
 * which is least for the true 5 % and 95 % quantiles, and the error of the middle.
 */
function badness(answers: readonly Answer[]): number {
  let sum = 0
  let count = 0
  for (const { range, truth } of answers) {
    if (!range) continue
    const [low, mid, high, real] = [range.low, range.mid, range.high, truth].map((seconds) =>
      Math.log(Math.max(1, seconds)),
    ) as [number, number, number, number]
    sum += Math.min(10, high - low + PENALTY * (Math.max(0, low - real) + Math.max(0, real - high)))
    sum += 2 * Math.min(3, Math.abs(mid - real))
    count += 1
  }
  return sum / count
}

/** Searches for better constants by chance, from the present ones. Prints each step forward. */
export async function run(): Promise<string> {
  const looks = [
    ...looksAt({ seeds: TRAINING.filter((seed) => seed % 3 === 0), measure: 'rows' }),
    ...looksAt({ seeds: TRAINING.filter((seed) => seed % 3 === 1), measure: 'time' }),
    ...looksAt({ seeds: TRAINING.filter((seed) => seed % 3 === 2), measure: 'rows', watchedShare: 0.4 }),
  ]
  const chance = random(1)
  const answersOf = (model: FinishModel) => looks.map((look) => answerAt(look, model))
  let best: FinishModel = FINISH_MODEL
  let least = badness(answersOf(best))
  process.stderr.write(`${looks.length} looks, ${least.toFixed(4)}\n`)
  const names = Object.keys(best) as (keyof FinishModel)[]
  const started = performance.now()
  const limit = 1000 * Number(process.env.TUNE_SECONDS ?? 120)
  let step = 0.4
  for (let tries = 0; performance.now() - started < limit; tries += 1) {
    const change: Partial<Record<keyof FinishModel, number>> = {}
    for (let i = chance.whole(1, 2); i > 0; i -= 1) {
      const name = names[chance.whole(0, names.length - 1)]
      if (name) change[name] = best[name] * Math.exp(step * chance.normal())
    }
    const next = { ...best, ...change }
    if (next.closeShare >= 1 || next.agreement > 1 || next.lowest >= 0.75 || next.highest <= 1.5) continue
    const bad = badness(answersOf(next))
    if (bad < least - 1e-5) {
      least = bad
      best = next
      process.stderr.write(`${tries}: ${least.toFixed(4)} ${JSON.stringify(change)}\n`)
    }
    step = Math.max(0.1, step * 0.995)
  }
  const { coverage, width, error } = figuresOf(answersOf(best))
  return `${JSON.stringify(best, null, 2)}\n${[least, coverage, width, error].map((one) => one.toFixed(3)).join(' ')}`
}
