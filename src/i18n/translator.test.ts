import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createI18n } from './i18n'
import { initial } from './texts'
import { createTranslator, type TextTree } from './translator'
import { gap } from './zh/gap'

const english = {
  greet: 'Hello {{name}}',
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  deep: { only: 'in English' },
}

const make = (loaders: Parameters<typeof createTranslator>[1] = {}) =>
  createTranslator(english as unknown as typeof initial, loaders)
type Loose = (key: string, values?: Record<string, string | number>) => string

describe('a text', () => {
  const t = make().t as Loose
  test.each([
    ['takes its values', 'greet', { name: 'Anna' }, 'Hello Anna'],
    ['keeps the name of a value it did not get, so that the fault is seen', 'greet', {}, 'Hello {{name}}'],
    ['has a singular', 'rows', { count: 1 }, '1 row'],
    ['has a plural, with the language’s separators', 'rows', { count: 12_000 }, '12,000 rows'],
    ['is found however deep', 'deep.only', {}, 'in English'],
    ['that does not exist shows its key', 'no.such', {}, 'no.such'],
  ])('%s', (_rule, key, values, text) => {
    expect(t(key, values)).toBe(text)
  })

  test('puts a value in as it is: what a server sent is never read as a template', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('{{name}}', '$&', '$1', '$t(greet)', '{{count, number}}')),
        (name) => {
          expect(t('greet', { name })).toBe(`Hello ${name}`)
        },
      ),
    )
  })
})

describe('the language', () => {
  test('falls back to English for what it has not', async () => {
    const translator = make({ 'zh-CN': async () => ({ texts: { greet: '你好，{{name}}' } }) })
    await translator.change('zh-CN')
    expect([(translator.t as Loose)('greet', { name: '安娜' }), (translator.t as Loose)('deep.only')]).toEqual([
      '你好，安娜',
      'in English',
    ])
  })

  test('gives another t after a change, and tells who listens, once', async () => {
    const translator = make({ 'zh-CN': async () => ({ texts: {} }) })
    const before = translator.t
    let told = 0
    translator.subscribe(() => {
      told += 1
    })
    await translator.change('zh-CN')
    await translator.change('zh-CN')
    expect([told, translator.t === before, translator.locale]).toEqual([1, false, 'zh-CN'])
  })

  test('is the one asked for last, though its texts came first', async () => {
    let arrive: (texts: TextTree) => void = () => {}
    const translator = make({
      'zh-CN': () =>
        new Promise((resolve) => {
          arrive = (texts) => resolve({ texts })
        }),
    })
    const slow = translator.change('zh-CN')
    await translator.change('en')
    arrive({})
    await slow
    expect(translator.locale).toBe('en')
  })
})

describe('a Chinese sentence that is put together', () => {
  const texts = { ago: '{{age}} 前采样', said: '{{step}}报告了{{what}}错误', since: '自 {{at}} 起{{what}}' }
  test.each([
    ['has no space between characters', 'ago', { age: '3 分钟' }, '3 分钟前采样'],
    ['keeps the space beside a digit', 'since', { at: '06:38', what: '同步' }, '自 06:38 起同步'],
    ['has a space beside letters', 'said', { step: 'Full migration', what: '' }, 'Full migration 报告了错误'],
    ['has one on both sides', 'said', { step: '校验', what: ' JDBC' }, '校验报告了 JDBC 错误'],
    ['leaves marks and what is unknown alone', 'since', { at: '—', what: '（“x”）' }, '自 — 起（“x”）'],
  ])('%s', async (_rule, key, values, text) => {
    const translator = make({ 'zh-CN': async () => ({ texts, gap }) })
    await translator.change('zh-CN')
    expect((translator.t as Loose)(key, values)).toBe(text)
  })
})

test('Chinese holds the same variables as English, text by text', async () => {
  const { panels } = await import('./panel-texts')
  const { zh } = await import('./zh')
  const flat = (tree: TextTree, prefix = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
    )
  const chinese = new Map(flat(zh as unknown as TextTree))
  const names = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))].sort()
  for (const [key, text] of flat({ ...initial, ...panels } as unknown as TextTree)) {
    if (key.endsWith('_one')) continue
    expect([key, names(chinese.get(key) ?? '')]).toEqual([key, names(text)])
  }
})

test('the page’s own translator speaks both languages', async () => {
  expect((await createI18n('en')).t('codes.taskStatus.RUNNING')).toBe('Running')
  expect((await createI18n('zh-CN')).t('codes.taskStatus.RUNNING')).toBe('运行中')
})
