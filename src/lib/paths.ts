/** Every route of the page: its pattern for the router and its address for links, in one place. */
export const paths = {
  /** `also` is what is left of a task's address without its id. */
  tasks: { pattern: '/', also: '/tasks', href: () => '/' },
  task: {
    pattern: '/tasks/:id',
    /** Ids can hold any characters, so they are encoded. */
    href: (id: string) => `/tasks/${encodeURIComponent(id)}`,
  },
  /** One task as a report for paper. */
  report: {
    pattern: '/tasks/:id/report',
    href: (id: string) => `/tasks/${encodeURIComponent(id)}/report`,
  },
  /** The catalogue of scenarios, and one of them on its stage. */
  demo: { pattern: '/demo', href: () => '/demo' },
  scenario: {
    pattern: '/demo/:id',
    href: (id: string) => `/demo/${encodeURIComponent(id)}`,
  },
  replay: { pattern: '/replay', href: () => '/replay' },
  wall: { pattern: '/wall', href: () => '/wall' },
} as const
