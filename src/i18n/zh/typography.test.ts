import { expect, test } from 'vitest'
import { SCENARIOS } from '@/simulator/catalogue'
import { zh } from '../zh'

/** Words that a search is to find: put beside each other, and no sentences. */
const NO_SENTENCES = /^palette\.words\./

/** Every Chinese text of the page and of the demo, with where it stands. */
const TEXTS: readonly (readonly [where: string, text: string])[] = [
  ...flat(zh).filter(([where]) => !NO_SENTENCES.test(where)),
  ...SCENARIOS.flatMap(({ kind, title, look }) => [
    [`${kind}.title`, title.zh] as const,
    [`${kind}.look`, look.zh] as const,
  ]),
]

function flat(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
}

test.each([
  ['marks beside a character are wide', /\p{Script=Han}[,:;?!]|[,:;?!]\p{Script=Han}/u],
  ['a full stop behind a character is the Chinese one', /\p{Script=Han}\.(?!\p{Script=Han})/u],
  ['brackets around characters are wide', /\p{Script=Han}[()]|[()]\p{Script=Han}/u],
  ['quotation marks are the Chinese ones', /["']|[「」『』]/u],
  ['no space stands beside a wide mark', / [，。：；？！、（）“”]|[，。：；？！、（）“”] /u],
  ['no space stands between two characters', /\p{Script=Han} +\p{Script=Han}/u],
  [
    'a space stands between characters and Latin letters or digits',
    /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u,
  ],
  ['a percent sign follows its number at once', /[\d}] +%/u],
  ['what is left out is one sign, without a space', /\.\.\.|……| …/u],
  ['no space is doubled, first or last', / {2}|^ | $/u],
  ['one thing has one word: 合并', /整合/u],
  ['an owner of a task is a 创建人', /负责人|创建者|(?<!资源)所有者/u],
  ['a delay is not said to be frozen', /冻结/u],
])('in Chinese %s', (_rule, wrong) => {
  expect(TEXTS.filter(([, text]) => wrong.test(text))).toEqual([])
})
