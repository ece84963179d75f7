import { figure, median, table } from '../support/numbers'

/** What was said at one moment, against what came. Times are seconds from that moment. */
export interface Answer {
  readonly kind: string
  /** Where it was asked: the percent of the way. */
  readonly way: number
  readonly truth: number
  /** Null where nothing was claimed. */
  readonly range: { readonly low: number; readonly mid: number; readonly high: number } | null
  /** What the simple rules say; null where they say nothing. */
  readonly baselines: Readonly<Record<string, number | null>>
}

interface Figures {
  readonly asked: number
  readonly answered: number
  /** Percent. */
  readonly coverage: number
  /** Width of the range ÷ time left. */
  readonly width: number
  /** Percent of the time left. */
  readonly error: number
  readonly baselines: Readonly<Record<string, number>>
}

/** All figures of some answers. Baselines are judged where a range was given; one that says nothing then is wrong by all. */
export function figuresOf(answers: readonly Answer[]): Figures {
  const given = answers.flatMap((answer) => (answer.range ? [{ ...answer, range: answer.range }] : []))
  const off = (said: number | null | undefined, truth: number) =>
    said === null || said === undefined ? 100 : (100 * Math.abs(said - truth)) / truth
  const names = Object.keys(answers[0]?.baselines ?? {})
  return {
    asked: answers.length,
    answered: (100 * given.length) / answers.length,
    coverage:
      (100 * given.filter(({ range, truth }) => range.low <= truth && truth <= range.high).length) / given.length,
    width: median(given.map(({ range, truth }) => (range.high - range.low) / truth)),
    error: median(given.map(({ range, truth }) => off(range.mid, truth))),
    baselines: Object.fromEntries(
      names.map((name) => [name, median(given.map(({ baselines, truth }) => off(baselines[name], truth)))]),
    ),
  }
}

/** One row a kind, one a percent of the way, and one for all of them. */
export function summary(title: string, answers: readonly Answer[]): string {
  const groups: [string, readonly Answer[]][] = [
    ...[...new Set(answers.map(({ kind }) => kind))].map((kind): [string, readonly Answer[]] => [
      kind,
      answers.filter((answer) => answer.kind === kind),
    ]),
    ...[...new Set(answers.map(({ way }) => way))].map((way): [string, readonly Answer[]] => [
      `all, at ${way} %`,
      answers.filter((answer) => answer.way === way),
    ]),
    ['**all**', answers],
  ]
  const names = Object.keys(answers[0]?.baselines ?? {})
  return table(
    title,
    [
      '',
      'answered %',
      'coverage %',
      'from 10 %',
      'width ÷ left',
      'error of mid %',
      ...names.map((name) => `${name} %`),
    ],
    groups.map(([name, some]) => {
      const { answered, coverage, width, error, baselines } = figuresOf(some)
      return [
        name,
        answered.toFixed(0),
        coverage.toFixed(1),
        figure(figuresOf(some.filter(({ way }) => way >= 10)).coverage),
        width.toFixed(2),
        figure(error),
        ...names.map((one) => figure(baselines[one] ?? Number.NaN)),
      ]
    }),
  )
}

/** Coverage, width and error of each kind at each percent of the way. */
export function details(title: string, answers: readonly Answer[]): string {
  const ways = [...new Set(answers.map(({ way }) => way))]
  const kinds = [...new Set(answers.map(({ kind }) => kind))]
  return table(
    title,
    ['', ...ways.map((way) => `${way} %`)],
    kinds.map((kind) => [
      kind,
      ...ways.map((way) => {
        const { coverage, width, error } = figuresOf(answers.filter((one) => one.kind === kind && one.way === way))
        return `${coverage.toFixed(0)} · ${width.toFixed(2)} · ${figure(error)}`
      }),
    ]),
  )
}
