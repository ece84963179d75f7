import { createHash } from 'node:crypto'

/**
 * The headers of every page and asset. Nothing of another host is loaded or asked, and only the scripts that the build
 * wrote into `html` run inline; each is named by its hash, so that an injected one does not.
 */
export function securityHeaders(html: string): Readonly<Record<string, string>> {
  const scripts = ["'self'", ...inlineScripts(html).map((text) => `'sha256-${sha256(text)}'`)]
  const policy = [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    // React's style attributes are set through the DOM, but the page's one style element stands in the HTML.
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(([, text = '']) => text)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64')
}
