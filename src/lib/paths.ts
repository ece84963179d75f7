/** Every route of the page: its pattern for the router and its address for links, in one place. */
export const paths = {
  tasks: { pattern: '/', href: () => '/' },
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
  wall: { pattern: '/wall', href: () => '/wall' },
} as const
