import type { Plugin } from 'vite'

/** What stands above every page of the static demo, so that nobody takes its numbers for a server's. */
const NOTE = {
  en: 'Demo data, made in this page; no OMS is asked',
  'zh-CN': '演示数据，由本页面生成，不连接任何 OMS',
} as const

const NOTE_CSS = `
.demo-note { height: 1.5rem; padding: 0 1rem; overflow: hidden; background: var(--chip); color: var(--muted); font-size: 0.75rem; line-height: 1.5rem; text-align: center; white-space: nowrap; text-overflow: ellipsis; }
html:lang(en) .demo-note [lang=zh-CN], html:lang(zh) .demo-note [lang=en] { display: none; }
#root .wall { top: 1.5rem; }
@media print { .demo-note { display: none; } }`

export interface StaticDemoOptions {
  /** The page's entries, as index.html and from the root on: the usual one, and the one that takes its place. */
  readonly entry: { readonly usual: string; readonly demo: string }
  /** Gives the content security policy for the finished page, as a meta element can have it. */
  readonly policy: (html: string) => string
}

/**
 * Makes of index.html the page of a demo without a server: another entry, no question before it is there, a note that
 * says so, and in the page what the gateway sends as a header.
 */
export function staticDemo({ entry, policy }: StaticDemoOptions): Plugin[] {
  return [
    {
      name: 'static-demo',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => withNote(withEntry(withoutEarlyQuestion(html), entry)),
      },
      generateBundle() {
        // GitHub Pages leaves out files with some names, unless this one is there.
        this.emitFile({ type: 'asset', fileName: '.nojekyll', source: '' })
      },
    },
    {
      name: 'static-demo-policy',
      apply: 'build',
      transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, policy(html)) },
    },
  ]
}

/** Replaces what must be there once: a build that would not do so makes another page than was meant. */
function replaced(html: string, pattern: RegExp, by: (found: string) => string): string {
  if (!pattern.test(html)) throw new Error(`index.html has nothing like ${pattern} for the static demo to replace`)
  return html.replace(pattern, by)
}

function withoutEarlyQuestion(html: string): string {
  return replaced(html, /<script>(?:(?!<\/script>)[\s\S])*__firstPoll[\s\S]*?<\/script>\s*/, () => '')
}

function withEntry(html: string, { usual, demo }: StaticDemoOptions['entry']): string {
  return replaced(html, new RegExp(`src="${usual}"`), () => `src="${demo}"`)
}

function withNote(html: string): string {
  const texts = Object.entries(NOTE).map(([lang, text]) => `<span lang="${lang}">${text}</span>`)
  const styled = replaced(html, /<\/style>/, (end) => `${NOTE_CSS}\n${end}`)
  return replaced(styled, /<body>/, (body) => `${body}\n<aside class="demo-note">${texts.join('')}</aside>`)
}

function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`
  return replaced(html, /<meta charset="utf-8" ?\/?>/, (charset) => `${charset}\n    ${meta}`)
}
