import { expect, test } from 'vitest'
import { verdict as en } from '../en/verdict'
import { verdict as zh } from './verdict'

/** Every text with its path, e.g. ["moving.headline", "…"]. */
function flat(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[path + key, inner]] : flat(inner, `${path}${key}.`),
  )
}

const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
const chinese = new Map(flat(zh))

test.each(flat(en).filter(([path]) => !path.endsWith('_one')))('%s says the same numbers in Chinese', (path, text) => {
  expect(names(chinese.get(path) ?? '')).toEqual(names(text))
})
