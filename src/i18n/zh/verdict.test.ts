import { expect, test } from 'vitest'
import { findings as enFindings } from '../en/findings'
import { verdict as enVerdict } from '../en/verdict'
import { findings as zhFindings } from './findings'
import { verdict as zhVerdict } from './verdict'

const en = { ...enVerdict, findings: enFindings }
const zh = { ...zhVerdict, findings: zhFindings }

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
