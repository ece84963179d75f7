import { expect, test } from 'vitest'
import { listed, sentences } from './sentences'

test('sentences stand apart by a space, and behind a Chinese mark by none', () => {
  expect(sentences(['One.', 'Two.'])).toBe('One. Two.')
  expect(sentences(['第一句。', '第二句。'])).toBe('第一句。第二句。')
  expect(sentences(['还有 3 个', 'OMS'])).toBe('还有 3 个 OMS')
  expect(sentences(['3 次应答', '，另有 2 次'])).toBe('3 次应答，另有 2 次')
  expect(sentences([])).toBe('')
})

test('words are divided as the language does', () => {
  expect(listed(['Failed', 'Error'], { locale: 'en' })).toBe('Failed, Error')
  expect(listed(['失败', '异常'], { locale: 'zh-CN' })).toBe('失败、异常')
})
