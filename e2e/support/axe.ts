import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Rules whose result depends on colours, and so on the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block']

const COMMON = { resultTypes: ['violations'], preload: false } satisfies axe.RunOptions

/** All rules: WCAG 2.2 AA and what axe holds for good practice besides. */
const ALL: axe.RunOptions = { ...COMMON, rules: { 'target-size': { enabled: true } } }
/** What depends on colours. */
const COLOURED: axe.RunOptions = { ...COMMON, runOnly: { type: 'rule', values: COLOURS } }
/** All but that. */
const STRUCTURAL: axe.RunOptions = {
  ...COMMON,
  rules: { ...ALL.rules, ...Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) },
}

const RULES = { all: ALL, colours: COLOURED, structure: STRUCTURAL }

/**
 * Fails where axe finds something on the page.
 * @param within selectors of the parts to look at; the whole page without
 */
export async function expectNoViolation(
  page: Page,
  where: string,
  rules: keyof typeof RULES = 'all',
  within?: readonly string[],
): Promise<void> {
  await provide(page)
  const look = async ({ options, include }: { options: axe.RunOptions; include: string[] | null }) => {
    const { violations } = await window.axe.run(include ? { include } : document, options)
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 4).map(({ html, failureSummary }) => `${html.slice(0, 300)} ${failureSummary ?? ''}`),
    }))
  }
  const found = await page.evaluate(look, { options: RULES[rules], include: within ? [...within] : null })
  expect(found, where).toEqual([])
}

/** The same in both themes: all rules in the light one, and in the dark one those that depend on colours. */
export async function expectNoViolationInBothThemes(
  page: Page,
  where: string,
  within?: readonly string[],
): Promise<void> {
  for (const [colorScheme, rules] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await expectNoViolation(page, `${where}, ${colorScheme}`, rules, within)
  }
}

/** Texts that were looked at, by what decides on their contrast. */
export type SeenColours = Set<string>

/**
 * As above, for colours, and only of what looks like nothing in `seen`: a text of the same size on the same grounds has
 * the same contrast, and axe takes most of its time for it. What is found to be right goes into `seen`.
 */
export async function expectNoNewBadColours(page: Page, where: string, seen: SeenColours): Promise<void> {
  const looks = await page.evaluate(markNewColours, [...seen])
  if (looks.length === 0) return
  await provide(page)
  const found = await page.evaluate(async (options) => {
    const include = [...document.querySelectorAll('[data-new-colours]')]
    const { violations } = await window.axe.run({ include }, options)
    for (const element of include) element.removeAttribute('data-new-colours')
    return violations.flatMap(({ nodes }) =>
      nodes.slice(0, 4).map(({ html, failureSummary }) => `${html.slice(0, 300)} ${failureSummary ?? ''}`),
    )
  }, COLOURED)
  expect(found, where).toEqual([])
  for (const look of looks) seen.add(look)
}

/**
 * Marks one element of each look that is not among `seen`, and returns these looks. A look is made of all that axe's
 * contrast goes by: colour and size of the text, and grounds, opacity and place of all that it stands in.
 */
function markNewColours(seen: readonly string[]): string[] {
  const known = new Set(seen)
  const before = known.size
  const hashes = new Map<Element, string>()
  const lookOf = (element: Element): string => {
    const cached = hashes.get(element)
    if (cached !== undefined) return cached
    const { backgroundColor, backgroundImage, opacity, position, color, fontSize, fontWeight, textShadow, fill } =
      getComputedStyle(element)
    const around = element.parentElement ? lookOf(element.parentElement) : ''
    const own = [element.tagName, backgroundColor, backgroundImage, opacity, position, color, fontSize, fontWeight]
    const text = `${around}|${own.join()}${textShadow}${fill}`
    let a = 0xdeadbeef
    let b = 0x41c6ce57
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 2654435761)
      b = Math.imul(b ^ text.charCodeAt(i), 1597334677)
    }
    const hash = `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
    hashes.set(element, hash)
    return hash
  }
  for (const element of document.body.querySelectorAll('*')) {
    const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (!isText && !/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) continue
    if (!element.checkVisibility()) continue
    const look = lookOf(element)
    if (known.has(look)) continue
    known.add(look)
    element.setAttribute('data-new-colours', '')
  }
  return [...known].slice(before)
}

/** The page gets axe once; without a script element, which its policy forbids. */
async function provide(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return
  await page.evaluate(`${axe.source};0`)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
