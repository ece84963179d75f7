import type { Plugin } from 'vite'

/**
 * Puts the page's stylesheet into index.html: a linked one would hold back the first paint by a round trip. The file
 * stays beside it, for chunks that name it as theirs.
 */
export function inlineCss(): Plugin {
  return {
    name: 'inline-css',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        return html.replace(/<link\b[^>]*\brel="stylesheet"[^>]*>/g, (link) => {
          const href = /\bhref="(?:\.?\/)?([^"]+)"/.exec(link)?.[1]
          const asset = href === undefined ? undefined : bundle?.[href]
          if (asset?.type !== 'asset') throw new Error(`The stylesheet of ${link} is not in the build`)
          return `<style>${String(asset.source).trim().replaceAll('</', '<\\/')}</style>`
        })
      },
    },
  }
}
