import type { TabSign } from './attention'

/** Each sign has a shape and a colour: who sees no colours, or a tab of a few pixels, can still tell them apart. */
const LOOKS = {
  critical: { fill: '#b92525', path: 'M10 1h12l9 9v12l-9 9H10l-9-9V10z', y: 16.5 },
  attention: { fill: '#9c4708', path: 'M16 1 31.5 30H.5z', y: 21 },
  ok: { fill: '#0f6e4f', path: 'M16 1a15 15 0 1 1 0 30 15 15 0 0 1 0-30z', y: 16.5 },
  unreachable: { fill: '#5b6677', path: 'M16 0 32 16 16 32 0 16z', y: 16.5 },
} as const

/** Pixels of the count, by its letters. */
const SIZES = [21, 16, 12] as const

/** The icon of the browser's tab, as the address of a picture. */
export function faviconOf(sign: TabSign): string {
  const { fill, path, y } = LOOKS[sign.shape]
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="${path}" fill="${fill}"/>${inside(sign, y)}</svg>`,
  )}`
}

function inside(sign: TabSign, y: number): string {
  if (sign.shape === 'ok') return '<path d="m8.5 16.5 5.5 5.5 10-12" fill="none" stroke="#fff" stroke-width="4"/>'
  const text = sign.shape === 'unreachable' ? '?' : shortCount(sign.count)
  const size = (SIZES[text.length - 1] ?? 12) - (sign.shape === 'attention' ? 3 : 0)
  return `<text x="16" y="${y}" dominant-baseline="central" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${size}" fill="#fff">${text}</text>`
}

function shortCount(count: number): string {
  return count > 99 ? '99+' : String(count)
}

/** The sign before the page's title. */
export function titleOf(sign: TabSign | null): string {
  if (sign === null || sign.shape === 'ok') return ''
  if (sign.shape === 'unreachable') return '? · '
  return `${sign.shape === 'critical' ? '✕' : '!'} ${sign.count} · `
}
