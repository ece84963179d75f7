import { lagAnswer, lagLooks } from './catch-up'
import { answerAt, looksAt } from './finish'
import { details, summary } from './score'
import { searchBoth } from './search'
import { TEST } from './seeds'

/**
 * How often the ranges of the estimates hold the truth, how wide they are, and how far off their middle is. With
 * SEARCH_SECONDS set, constants are searched for that long instead.
 */
export async function run(): Promise<string> {
  const seconds = Number(process.env.SEARCH_SECONDS)
  if (seconds > 0) return searchBoth(seconds)
  const said = (looking: Parameters<typeof looksAt>[0]) => Array.from(looksAt(looking), (look) => answerAt(look))
  const watched = said({ seeds: TEST, measure: 'rows' })
  const byTime = said({ seeds: TEST.slice(0, 50), measure: 'time' })
  const opened = said({ seeds: TEST.slice(50), measure: 'rows', watched: { share: 0.4 } })
  const justOpened = said({ seeds: TEST.slice(50), measure: 'rows', watched: { seconds: 120 } })
  const caughtUp = Array.from(lagLooks(TEST), (look) => lagAnswer(look))
  return [
    summary('Finish, watched from the start', watched),
    details('Finish, watched from the start: coverage % · width ÷ time left · error of mid %', watched),
    summary('Finish, the way measured in time', byTime),
    summary('Finish, the page opened in the middle', opened),
    summary('Finish, the page opened two minutes ago', justOpened),
    summary('Catch-up', caughtUp),
    details('Catch-up: coverage % · width ÷ time left · error of mid %', caughtUp),
  ].join('\n')
}
