import { describe, expect, test } from 'vitest'
import { codeMarkdown, cut, escapeMarkdown, oneLine } from './server-text'

describe('a text of a server stays one line of what can be seen', () => {
  test.each([
    ['ends of lines', 'a\r\nb\u2028c', 'a b c'],
    ['control characters', 'a\u0000\u001b[31mb', 'a [31mb'],
    ['what turns text around', 'abc\u202edef\u2066', 'abcdef'],
    ['what hides between letters', 'a\u200bb\ufeff', 'ab'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_, text, line) => {
    expect(oneLine(text)).toBe(line)
  })
})

test('a long text is cut at a character and says how long it was', () => {
  expect(cut('迁移😀失败', 3)).toEqual({ text: '迁移😀', of: 5 })
  expect(cut('ab cd', 3)).toEqual({ text: 'ab', of: 5 })
  expect(cut('abc', 3)).toEqual({ text: 'abc', of: null })
})

describe('a sentence holds no markup', () => {
  test.each([
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['links and pictures', '![x](http://a)', '!\\[x\\](http:\u2060//a)'],
    ['bare addresses', 'www.a.b https://c', 'www\u2060.a.b https:\u2060//c'],
    ['people and numbers of tickets', '@all #12 a@b.c', '@\u2060all #\u206012 a@\u2060b.c'],
    ['HTML and entities', '<img> &lt;', '\\<img\\> \\&lt;'],
    ['code, tables, formulas', '`a` | $b$', '\\`a\\` \\| \\$b\\$'],
    ['signs with a name', ':warning:', ':\u2060warning:'],
    ['what escapes', '\\*', '\\\\\\*'],
    ['but a time stays a time', '03:12:44', '03:12:44'],
  ])('%s', (_, text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })
})

test('code cannot be left, and is never empty', () => {
  expect(codeMarkdown('Table `a`.`b`')).toBe("`Table 'a'.'b'`")
  expect(codeMarkdown(' \n ')).toBe('`—`')
})
