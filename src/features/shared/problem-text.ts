import type { Problem } from '@/api/problem'
import { isNotFoundError } from '@/contract/envelope'
import type { Translate } from '@/i18n/keys'

/** A problem in words: what happened, what can be done, and what the server itself said. */
export interface ProblemText {
  readonly title: string
  readonly hint: string
  /** The sentence with the server's own words, and whose they are, where they say more. */
  readonly said: string | null
  /** Labelled details: error code, reason, request id … */
  readonly details: readonly (readonly [label: string, value: string])[]
}

const GATEWAY_HINTS = ['refused', 'dns', 'tls', 'timeout', 'reset', 'cut', 'redirect'] as const

/** Puts a problem into words. `id` is the task that was asked for, where there was one. */
export function problemText(t: Translate, problem: Problem, id = ''): ProblemText {
  switch (problem.kind) {
    case 'unreachable': {
      const known = GATEWAY_HINTS.find((code) => code === problem.code)
      const hint = known
        ? t(`problems.unreachable.${known}`)
        : t(problem.code === null ? 'problems.unreachable.hint' : 'problems.unreachable.other')
      const title = t(problem.code === null ? 'problems.unreachable.titleOwn' : 'problems.unreachable.title')
      // What the gateway says of a cause that is known here is the hint once more; only of certificates it knows more.
      const isSaid = problem.code !== null && (!known || known === 'tls')
      return { title, hint, said: isSaid ? quoted(t, 'gateway', problem.message) : null, details: [] }
    }
    case 'timeout':
      return text(t('problems.timeout.title', { seconds: problem.seconds }), t('problems.timeout.hint'))
    case 'denied': {
      const forbidden = problem.status === 403
      const hint = problem.serverHolds
        ? t('problems.denied.hintServer')
        : t(forbidden ? 'problems.denied.hintForbidden' : 'problems.denied.hint')
      const title = t(
        forbidden
          ? `problems.denied.${id === '' ? 'titleForbiddenAll' : 'titleForbidden'}`
          : problem.serverHolds
            ? 'problems.denied.titleServer'
            : 'problems.denied.title',
      )
      return { title, hint, said: quoted(t, 'server', problem.message), details: [] }
    }
    case 'http':
      return {
        ...text(t('problems.http.title', { status: problem.status }), httpHint(t, problem.status)),
        said: quoted(t, 'server', problem.message),
        details: problem.excerpt === undefined ? [] : [[t('problems.notJson.begins'), problem.excerpt] as const],
      }
    case 'not-json': {
      // The beginning of what was JSON tells nothing of where it broke off.
      const whole = problem.came === 'html' || problem.came === 'text'
      return {
        ...text(
          t(`problems.notJson.title.${problem.came}`),
          t(whole ? 'problems.notJson.hint' : 'problems.notJson.hintCut'),
        ),
        details: whole ? [[t('problems.notJson.begins'), problem.excerpt] as const] : [],
      }
    }
    case 'other-task':
      return text(
        t('problems.otherTask.title'),
        t('problems.otherTask.hint', { asked: problem.asked, came: problem.came }),
      )
    case 'contract':
      return contractText(t, problem.error, id)
  }
}

/** A message with its speaker; null where there is none. */
function quoted(t: Translate, speaker: 'oms' | 'gateway' | 'server', message: string | null): string | null {
  return message === null || message === '' ? null : t(`problems.said.${speaker}`, { message })
}

function text(title: string, hint: string): ProblemText {
  return { title, hint, said: null, details: [] }
}

function httpHint(t: Translate, status: number): string {
  if (status === 404) return t('problems.http.hint404')
  if (status === 429) return t('problems.http.hint429')
  if (status === 503) return t('problems.http.hint503')
  return t(status >= 500 ? 'problems.http.hint5xx' : 'problems.http.hint')
}

function contractText(t: Translate, error: Extract<Problem, { kind: 'contract' }>['error'], id: string): ProblemText {
  if (error.kind === 'no-task') return text(t('problems.noTask.title'), t('problems.noTask.hint'))
  if (error.kind === 'shape') {
    const { path } = error
    const words = { expected: t(`problems.types.${error.expected}`), came: t(`problems.types.${error.came}`) }
    const hint = path === '' ? t('problems.shape.hintWhole', words) : t('problems.shape.hint', { path, ...words })
    return text(t('problems.shape.title'), hint)
  }
  const notFound = isNotFoundError(error)
  const details = (['code', 'level', 'reason', 'proposal', 'advice', 'requestId'] as const).flatMap((key) => {
    const value = error[key]
    return value === null || value === '' ? [] : [[t(`problems.oms.${key}`), value] as const]
  })
  return {
    title: notFound && id !== '' ? t('problems.oms.notFound', { id }) : t('problems.oms.title'),
    hint: notFound ? t('problems.oms.notFoundHint') : '',
    said: quoted(t, 'oms', error.message),
    details,
  }
}
