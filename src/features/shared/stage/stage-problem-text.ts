import type { Problem } from '@/api/problem'
import type { Translate } from '@/i18n/keys'
import { type ProblemText, problemText } from '../problem-text'
import type { StageAbout } from '../use-stage'

/**
 * Puts a problem on a stage into words: nobody was asked just now, and nothing has to be mended. What a live page says
 * of the dashboard's own server, or to sign in, is left out.
 */
export function stageProblemText(t: Translate, kind: StageAbout['kind'], problem: Problem, id = ''): ProblemText {
  const live = problemText(t, problem, id)
  const frame = t(`player.problem.${kind}.frame`)
  // A mark of the Chinese language brings its own blank.
  const framed = (hint: string) => (hint === '' || hint.endsWith('。') ? hint + frame : `${hint} ${frame}`)
  if (problem.kind === 'unreachable') {
    return { ...live, title: t(`player.problem.${kind}.unreachable`), hint: framed(t(`player.problem.${kind}.silent`)) }
  }
  if (problem.kind === 'denied' && !problem.serverHolds) {
    const title = problem.status === 403 ? live.title : t(`player.problem.${kind}.denied`)
    return { ...live, title, hint: frame }
  }
  return { ...live, hint: framed(live.hint) }
}
