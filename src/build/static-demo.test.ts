import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { staticPolicy } from '@/gateway/security'
import { staticDemo } from './static-demo'

const INDEX = readFileSync('index.html', 'utf8')

/** The page's index.html as the plugins leave it. */
function built(html: string): string {
  const plugins = staticDemo({ entry: { usual: '/src/main.tsx', demo: '/src/main-demo.tsx' }, policy: staticPolicy })
  return plugins.reduce((text, { transformIndexHtml }) => {
    const hook = transformIndexHtml as { readonly handler: (html: string) => string }
    return hook.handler(text)
  }, html)
}

test('the page starts with the demo’s entry and asks nothing before', () => {
  const html = built(INDEX)
  expect(html).toContain('<script type="module" src="/src/main-demo.tsx">')
  expect(html).not.toMatch(/src\/main\.tsx|__firstPoll|fetch\(/)
  // What keeps the colours from flashing stays.
  expect(html).toContain('root.dataset.theme')
})

test('a note says in both languages that no OMS is behind it', () => {
  const note = /<aside class="demo-note">(.*?)<\/aside>/.exec(built(INDEX))?.[1]
  expect(note).toMatch(/<span lang="en">Demo data.*<span lang="zh-CN">演示数据/)
})

test('the policy stands before every script, allows those of the page and asks nobody', () => {
  const html = built(INDEX)
  const [before = '', , policy = ''] =
    /^([\s\S]*?)(<meta http-equiv="content-security-policy" content="([^"]+)">)/.exec(html)?.slice(1) ?? []
  expect(before).not.toMatch(/<script|<style|<link/)
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toMatch(/frame-ancestors|unsafe-eval|\*/)
  expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(1)
})

test.each([
  ['the early question', INDEX.replace('__firstPoll', '__other')],
  ['the entry', INDEX.replace('/src/main.tsx', '/src/index.tsx')],
])('an index.html without %s is no page to make a demo of', (_, html) => {
  expect(() => built(html)).toThrow('index.html has nothing like')
})
