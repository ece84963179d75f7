import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Rgb = readonly [number, number, number]

/** The custom properties of every block of the file, in the order of the file. */
const blocks = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries([...body.matchAll(/--(\w+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex])),
)

const [light = {}, dark = {}, moreLight = {}, moreDark = {}, print = {}] = blocks
const palettes = [
  { name: 'light', colours: light },
  { name: 'dark', colours: dark },
  { name: 'light, more contrast', colours: { ...light, ...moreLight } },
  { name: 'dark, more contrast', colours: { ...dark, ...moreDark } },
  { name: 'print', colours: print },
]

const TEXT = ['ink', 'muted', 'source', 'target', 'ok', 'warn', 'bad', 'incr']
const GROUND = ['bg', 'card', 'chip', 'selected']
const pairs = TEXT.flatMap((text) => GROUND.map((ground) => [text, ground] as const))

describe.each(palettes)('text is readable (WCAG AA) in $name', ({ colours }) => {
  test.each(pairs)('%s on %s', (text, ground) => {
    expect(contrast(rgb(colours[text]), rgb(colours[ground]))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(TEXT)("%s on a badge's tint of itself", (text) => {
    const ink = rgb(colours[text])
    expect(contrast(ink, mix(ink, rgb(colours.card), 0.12))).toBeGreaterThanOrEqual(4.5)
  })
})

test('every theme sets every colour', () => {
  expect(Object.keys(dark)).toEqual(Object.keys(light))
  expect(Object.keys(print)).toEqual(Object.keys(light))
})

function rgb(hex: string | undefined): Rgb {
  if (hex === undefined) throw new Error('a colour is missing')
  const at = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16)
  return [at(1), at(3), at(5)]
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const one = (index: 0 | 1 | 2) => a[index] * share + b[index] * (1 - share)
  return [one(0), one(1), one(2)]
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
