import type { Masked } from '../format'

/** What is masked with which option. The word before the hyphen of a pseudonym is one of these. */
export const KINDS = {
  host: 'hosts',
  domain: 'hosts',
  endpoint: 'hosts',
  cluster: 'hosts',
  tenant: 'hosts',
  service: 'hosts',
  user: 'users',
  db: 'objects',
  table: 'objects',
  view: 'objects',
  column: 'objects',
  topic: 'objects',
  label: 'objects',
  task: 'objects',
  comment: 'objects',
  name: 'objects',
} as const satisfies Readonly<Record<string, Masked>>

export type Kind = keyof typeof KINDS

/**
 * How a text is masked. `keep`: not at all · `text`: names in it that are known, and what looks like one · a kind: it is
 * one name · `address`: hosts, and where none is seen in it the whole · `account`: user@tenant#cluster ·
 * `pattern`: names with dots, quotes and wildcards · `sql`: a condition · `code`: a code of OMS's, but for addresses in it.
 * With `words`, a word of OMS's own (`isFixedWord`) stays.
 */
export type Rule = (
  | { readonly how: 'keep' | 'text' | 'address' | 'account' | 'sql' | 'code' }
  | { readonly how: 'pattern' | 'name'; readonly kind: Kind }
) & { readonly words?: true }
