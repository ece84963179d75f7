/** What a scenario file has to say, and that the guide's example is one. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SCENARIOS } from './catalogue'
import { beginLife } from './timeline'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')

const FILES = Object.entries(import.meta.glob<Record<string, unknown>>('./scenarios/*.ts', { eager: true }))

describe('the files of the catalogue', () => {
  test.each(FILES)('%s exports `scenario`, of the kind that the file is called', (path, module) => {
    expect(Object.keys(module)).toEqual(['scenario'])
    expect(module.scenario).toMatchObject({ kind: path.replace(/^.*\/(.+)\.ts$/, '$1') })
  })

  test.each(SCENARIOS.map((one) => [one.kind, one] as const))(
    '%s says in both languages what it is and what to look for',
    (_, { title, look }) => {
      expect(title.en).toMatch(/^[A-Z0-9].*[^.]$/)
      expect(look.en).toMatch(/^[A-Z0-9].*\.$/)
      expect(title.zh).toMatch(/\p{Script=Han}.*[^。]$/u)
      expect(look.zh).toMatch(/\p{Script=Han}.*。$/u)
    },
  )

  test('titles are told apart', () => {
    for (const locale of ['en', 'zh'] as const) {
      const titles = SCENARIOS.map(({ title }) => title[locale])
      expect(titles.filter((one, i) => titles.indexOf(one) !== i)).toEqual([])
    }
  })

  test.each(SCENARIOS.map((one) => [one.kind, one] as const))('%s begins within its life', (_, scenario) => {
    const { lead, span, seconds } = beginLife(scenario, 1)
    expect(lead).toBeGreaterThanOrEqual(0)
    expect(lead).toBeLessThan(span)
    expect(span).toBe(seconds ?? span)
  })
})

test('the example of CONTRIBUTING.md is a scenario of the demo, word for word', () => {
  const [, path, example] =
    /^`(src\/simulator\/scenarios\/.+\.ts)`.*\n\n```ts\n([\s\S]*?)```$/m.exec(read('CONTRIBUTING.md')) ?? []
  expect(path, 'the path of a file, and its text in a block').toBeDefined()
  expect(example).toBe(read(path ?? ''))
})
