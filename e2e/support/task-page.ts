import type { Locator, Page } from '@playwright/test'

/** The id of the reference's sample, and its task's name. */
export const SAMPLE = { id: 'np_4wh****', name: 'oms41_mig***' }

/** The page's question for one task, as a pattern for `page.route` and `page.waitForRequest`. */
export const DESCRIBE = '**/api/v2?Action=DescribeProject'

/** What a viewer of the task page looks at. */
export interface TaskPageParts {
  /** The task's name, there as soon as one good answer came. */
  readonly name: Locator
  /** Why there is no fresh answer. */
  readonly problem: Locator
  /** Whether the page itself is up to date; its state is in `data-reachability`. */
  readonly live: Locator
  readonly refresh: Locator
  readonly signIn: Locator
  /** What stands in place of a part of the page that threw. */
  readonly crash: Locator
}

/** The parts of the task page that specs look at. */
export function partsOf(page: Page, name = SAMPLE.name): TaskPageParts {
  return {
    name: page.getByRole('heading', { level: 1, name, exact: true }),
    problem: page.locator('[data-problem][role=alert]'),
    live: page.locator('[data-reachability]'),
    refresh: page.getByRole('button', { name: 'Refresh' }),
    signIn: page.getByRole('form', { name: 'Sign in to OMS' }),
    crash: page.getByText('This part of the page failed'),
  }
}

/** The address of a task. */
export function taskUrl(dashboardUrl: string, id = SAMPLE.id): string {
  return `${dashboardUrl}/tasks/${encodeURIComponent(id)}`
}

/** Has the page ask so often from its first poll on, as a viewer who chose that interval before. */
export async function askEvery(page: Page, intervalSeconds: number): Promise<void> {
  await page.addInitScript(
    (value) => localStorage.setItem('oms-task-dashboard', value),
    JSON.stringify({ intervalSeconds }),
  )
}
