import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demo } from '@/i18n/en/demo'
import { overview } from '@/i18n/en/overview'
import { createI18n } from '@/i18n/i18n'
import { createFormat } from '@/lib/format'
import { SCENARIOS } from '@/simulator/catalogue'
import { beginLife } from '@/simulator/timeline'
import { type Course, faultAt, stepStretches, verdictAt } from './course'
import { courseMarks, markFor } from './course-marks'
import { courseScale } from './course-scale'
import { courseShape, SHAPE } from './course-shape'
import { courseWords } from './course-words'
import { lifeCourse } from './life-course'

const HOUR = 3600

const FAULT_WORDS =
  /late|HTTP|login|away|clock|comes and goes|cut off|another task|[A-Z]_BUSY|延迟|超时|登录|无法|时钟|断|另一个/

/** A moment at which steps run, and those beside them do something else. */
function point(
  at: number,
  running: readonly string[],
  { progress = null, lag = null, steps = running.map((name) => ({ name, state: 'running' })) }: Partial<Point> = {},
): Point {
  return { at, running, progress, lag, steps }
}

type Point = Course['points'][number]

const COURSE: Course = {
  span: 6 * HOUR,
  start: HOUR,
  verdicts: [
    { kind: 'not-started', from: 0, to: 5 },
    { kind: 'moving', from: 5, to: 2 * HOUR },
    { kind: 'in-sync', from: 2 * HOUR, to: 5 * HOUR },
    { kind: 'falling-behind', from: 5 * HOUR, to: 6 * HOUR },
  ],
  points: [
    point(0, []),
    point(10, ['FULL_TRANSFER'], { progress: 0 }),
    point(HOUR, ['FULL_TRANSFER'], { progress: 50 }),
    point(2 * HOUR, ['INCR_TRANSFER'], { lag: 2 }),
    point(5 * HOUR, ['INCR_TRANSFER'], { lag: 900 }),
  ],
  faults: [],
}

async function allWords(course: Course, locale: 'en' | 'zh-CN' = 'en') {
  const i18n = await createI18n(locale)
  i18n.add('en', { demo, overview })
  const step = (name: string) => i18n.find(`codes.step.${name}`) ?? name
  return courseWords(course, { t: i18n.t, format: createFormat({ locale, timeZone: 'UTC' }), step })
}

const words = async (...of: Parameters<typeof allWords>) => (await allWords(...of)).whole

test('a course is told by its steps and by what changes', async () => {
  expect(await words(COURSE)).toBe('Full migration for 1 h 59 min, in sync from 2 h on, falls behind at 5 h')
  expect(await words(COURSE, 'zh-CN')).toContain('全量迁移')
})

test('what runs is told by its steps, each with its own length', async () => {
  const points = [
    point(0, ['TRANSFER_PRECHECK'], { progress: 0 }),
    point(1500, []),
    point(1530, ['INCR_TRANSFER', 'FULL_TRANSFER'], { progress: 50 }),
    point(2 * HOUR, ['INCR_TRANSFER'], { lag: 2 }),
  ]
  const course = { ...COURSE, points }
  expect(await words(course)).toMatch(/^Precheck for 24 min, full migration for 1 h 34 min, in sync from 2 h on/)
  expect(await words(course, 'zh-CN')).toMatch(/^预检查持续 24 分钟，全量迁移持续 1 小时 34 分钟，/)
  const unnamed = { ...course, points: points.map((point) => ({ ...point, running: [] })) }
  expect(await words(unnamed)).toMatch(/^Running for 2 h, in sync from 2 h on/)
})

test.each([
  ['in-precheck', /^Precheck for 25 min, full migration for \d+ min, /],
  ['all-steps', /^Full migration for 3 h 33 min, index migration for 19 min, /],
  ['paused-by-night', /paused at 1 h 50 min for 8 h, full migration for/],
])('the course of %s says what its page says', async (kind, told) => {
  const one = SCENARIOS.find((scenario) => scenario.kind === kind)
  expect(one && (await words(lifeCourse(beginLife(one, 1))))).toMatch(told)
})

test('a life in which nothing changes is told by one word', async () => {
  const course: Course = { ...COURSE, verdicts: [{ kind: 'released', from: 0, to: COURSE.span }], points: [] }
  expect(await words(course)).toBe('Released')
})

test('what wants to be looked at is told however short it is', async () => {
  const verdicts = [
    { kind: 'in-sync', from: 0, to: 21_590 },
    { kind: 'failed', from: 21_590, to: 21_600 },
  ] as const
  expect(await words({ ...COURSE, verdicts })).toBe('In sync for 6 h, fails at 6 h')
})

test('the faults are told among the rest, each once, and when they come again', async () => {
  const outage = { kind: 'outage' } as const
  const faults = [1, 2, 3].map((n) => ({ fault: outage, from: n * HOUR, to: n * HOUR + 240 }))
  const course = { ...COURSE, faults }
  expect(await words(course)).toBe(
    'Full migration for 1 h 59 min, OMS is away from 1 h on for 4 min (every 1 h), in sync from 2 h on, falls behind at 5 h',
  )
  expect(await words(course, 'zh-CN')).toContain('OMS 无法访问')
  expect(faultAt(course, HOUR)).toBe(outage)
  expect(faultAt(course, HOUR + 240)).toBeNull()
  const { faults: bands } = courseShape(course, courseScale(course.verdicts, course.span))
  expect(bands).toHaveLength(3)
  for (const { width } of bands) expect(width).toBeGreaterThanOrEqual(3)
})

test('every scenario with faults tells the first one and its end, however little room there is', async () => {
  for (const one of SCENARIOS.filter(({ shows }) => shows.includes('fault'))) {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { brief } = await allWords(lifeCourse(beginLife(one, 1)), locale)
      expect(brief, one.kind).not.toMatch(/…$/)
      expect(brief, one.kind).toMatch(FAULT_WORDS)
    }
  }
})

test('what goes wrong all along is told without a time, and draws no band', async () => {
  const clock = { fault: { kind: 'clock', ahead: 60 }, from: 0, to: COURSE.span } as const
  const course = { ...COURSE, faults: [clock] }
  expect(await words(course)).toMatch(/, the server’s clock is wrong all along$/)
  expect(courseShape(course, courseScale(course.verdicts, course.span)).faults).toEqual([])
})

test('a story that is too long keeps its beginning and its end', async () => {
  const kinds = ['moving', 'catching-up', 'in-sync', 'falling-behind', 'stalled', 'paused', 'finished'] as const
  const verdicts = kinds.map((kind, n) => ({ kind, from: n * HOUR + 5, to: (n + 1) * HOUR + 5 }))
  const { whole, brief } = await allWords({ ...COURSE, span: 7 * HOUR + 5, verdicts })
  expect(whole).toMatch(/falls behind at .+ stands still at /)
  expect(brief.length).toBeLessThanOrEqual(126)
  expect(brief).toMatch(/^Full migration for .+, …, completed at 6 h$/)
})

test('a step reaches from its first moment to its last', () => {
  expect(stepStretches(COURSE)).toEqual([
    [{ name: 'FULL_TRANSFER', state: 'running', from: 10, to: 2 * HOUR }],
    [{ name: 'INCR_TRANSFER', state: 'running', from: 2 * HOUR, to: 6 * HOUR }],
  ])
})

test('what a step does changes within its row, and a step that begins again stays there', () => {
  const doing = (at: number, state: 'running' | 'paused' | 'failed') =>
    point(at, [], { steps: [{ name: 'FULL_TRANSFER', state }] })
  const points = [doing(0, 'running'), doing(10, 'failed'), point(20, []), doing(30, 'running'), doing(40, 'paused')]
  const step = { name: 'FULL_TRANSFER' }
  expect(stepStretches({ points, span: 50 })).toEqual([
    [
      { ...step, state: 'running', from: 0, to: 10 },
      { ...step, state: 'failed', from: 10, to: 20 },
      { ...step, state: 'running', from: 30, to: 40 },
      { ...step, state: 'paused', from: 40, to: 50 },
    ],
  ])
})

test('the long way shows what its steps do in the colours of the page: rows, changes, a person who is waited for', () => {
  const one = SCENARIOS.find(({ kind }) => kind === 'all-steps')
  const rows = one ? stepStretches(lifeCourse(beginLife(one, 1))) : []
  const states = (name: string) => rows.find(([first]) => first?.name === name)?.map(({ state }) => state)
  expect(states('FULL_TRANSFER')).toEqual(['running'])
  expect(states('INCR_TRANSFER')).toEqual(['running', 'monitoring'])
  expect(states('FULL_VERIFIER')).toEqual(['running', 'done-waiting'])
  expect(states('TRANSFER_APP_SWITCH')).toEqual(['waiting-for-operator', 'running'])
})

test('the scale leads there and back again, and forward only', () => {
  const scale = courseScale(COURSE.verdicts, COURSE.span)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: COURSE.span }), fc.integer({ min: 0, max: COURSE.span }), (a, b) => {
      expect(scale.at(scale.x(a))).toBeCloseTo(a, 3)
      if (a < b) expect(scale.x(a)).toBeLessThan(scale.x(b))
    }),
  )
  expect(scale.x(0)).toBe(0)
  expect(scale.x(COURSE.span)).toBe(1)
})

test('a short stretch is wider than its share of the time, and never as wide as a longer one', () => {
  const scale = courseScale(COURSE.verdicts, COURSE.span)
  const width = (from: number, to: number) => scale.x(to) - scale.x(from)
  expect(width(0, 5)).toBeGreaterThan(5 / COURSE.span)
  expect(width(0, 5)).toBeLessThan(width(5, 2 * HOUR))
})

test('keys go from change to change and stay within the life', () => {
  const marks = courseMarks(COURSE)
  expect(marks).toEqual([0, 5, HOUR, 2 * HOUR, 5 * HOUR])
  expect(markFor('ArrowRight', HOUR, marks)).toBe(2 * HOUR)
  expect(markFor('ArrowLeft', HOUR, marks)).toBe(5)
  expect(markFor('ArrowLeft', 0, marks)).toBe(0)
  expect(markFor('End', 0, marks)).toBe(5 * HOUR)
  expect(markFor('Enter', 0, marks)).toBeNull()
})

test('the verdict of a moment is the one that holds there, also at the very end', () => {
  expect(verdictAt(COURSE, 2 * HOUR)).toBe('in-sync')
  expect(verdictAt(COURSE, 99 * HOUR)).toBe('falling-behind')
})

test.each(SCENARIOS.map((one) => [one.kind, one] as const))(
  '%s has a course that can be drawn and told',
  async (_kind, one) => {
    const course = lifeCourse(beginLife(one, 1))
    expect(course.verdicts[0]?.from).toBe(0)
    expect(course.verdicts.at(-1)?.to).toBe(course.span)
    const { bars, progress, delay, strip } = courseShape(course, courseScale(course.verdicts, course.span))
    expect(`${progress}${delay}`).not.toMatch(/NaN|Infinity|undefined/)
    for (const { x, width } of [...bars, ...strip]) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(SHAPE.width + 2)
    }
    expect(await words(course)).toMatch(/^[A-Z].{3}/)
  },
)
