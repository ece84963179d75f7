export const common = {
  skip: 'Skip to the content',
  nav: { label: 'Main', tasks: 'Tasks', wall: 'Wall', demo: 'Demo', replay: 'Replay' },
  /** Opens the three below on a phone. */
  choices: 'Time zone, language, colours',
  language: { label: 'Language' },
  theme: { label: 'Colours', system: 'System colours', light: 'Light', dark: 'Dark' },
  zone: { label: 'Time zone', local: 'Local ({{zone}})', utc: 'UTC' },
  notFound: {
    title: 'There is no such page',
    text: 'The address {{path}} leads nowhere in this dashboard.',
    back: 'To the tasks',
  },
  crashed: {
    title: 'This part of the page failed',
    text: 'The fault is the dashboard’s, not OMS’s: the migration is not touched by it. The rest of the page goes on.',
    again: 'Show it again',
  },
  loading: 'Loading…',
  yes: 'yes',
  no: 'no',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  othersOmitted_one: '{{count, number}} more value in the raw answer',
  othersOmitted_other: '{{count, number}} more values in the raw answer',
} as const
