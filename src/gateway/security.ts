import { createHash } from 'node:crypto'

/**
 * The headers of every page and asset. Nothing of another host is loaded or asked, and only the scripts that the build
 * wrote into `html` run inline; each is named by its hash, so that an injected one does not.
 */
export function securityHeaders(html: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [...policyOf(html, "'self'"), "frame-ancestors 'none'"].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

/**
 * The same for a page that answers its own questions and comes from any static host, to be written into it: it asks
 * nobody. Who may frame it only a header could say.
 */
export function staticPolicy(html: string): string {
  return policyOf(html, "'none'").join('; ')
}

function policyOf(html: string, asked: "'self'" | "'none'"): readonly string[] {
  const scripts = ["'self'", ...inlineScripts(html).map((text) => `'sha256-${sha256(text)}'`)]
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    // React's style attributes are set through the DOM, but the page's one style element stands in the HTML.
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${asked}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ]
}

function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(([, text = '']) => text)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64')
}
