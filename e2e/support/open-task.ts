import { expect, type Locator, type Page } from '@playwright/test'

/** Every tab that a task page can have. */
export const TABS = ['full', 'verify', 'incremental', 'reverse', 'objects', 'settings', 'raw'] as const

export type TabName = (typeof TABS)[number]

/** What a viewer may have chosen before he opens the page. */
export interface Chosen {
  readonly locale?: 'en' | 'zh-CN'
  readonly theme?: 'system' | 'light' | 'dark'
  readonly zone?: 'local' | 'utc'
}

/** Opens pages with choices made earlier; what is chosen on the page afterwards outlives a reload. */
export async function choose(page: Page, chosen: Chosen): Promise<void> {
  await page.addInitScript((value) => {
    const key = 'oms-task-dashboard'
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(value))
  }, chosen)
}

/** Opens a task's page and waits until its answer and the open tab stand there. */
export async function openTask(page: Page, base: string, id: string, query = ''): Promise<void> {
  await page.goto(`${base}/tasks/${encodeURIComponent(id)}${query}`)
  await settled(page)
}

/** Goes to a tab of the open task by its link, as a reader does. False where this task has no such tab. */
export async function openTab(page: Page, tab: TabName): Promise<boolean> {
  const link = page.locator(`main nav a[href*="tab=${tab}"]`)
  if ((await link.count()) === 0) return false
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
  await settled(page)
  return true
}

/** Waits for the verdict and for what is loaded late: the tab's panel, the details of a step. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-verdict]')).toBeVisible()
  await expect(page.getByText(/^(Loading…|加载中…)$/)).toHaveCount(0)
}

/** The value that stands beside a label in a list of labels and values. */
export function valueBeside(scope: Locator, label: string): Locator {
  const self = scope.page().locator(`dt:text-is("${label}")`)
  return scope.locator('dl > div').filter({ has: self }).locator('dd')
}

/** Opens everything on the page that can be unfolded. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
