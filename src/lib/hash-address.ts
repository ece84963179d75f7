/** Where a page is whose route stands behind the `#`, for hosts that know no routes. */
export interface HashAddress {
  readonly pathname: string
  /** With its question mark; empty without parameters. */
  readonly search: string
}

/** Reads `#/tasks/np_1?tab=full` as the router does. @param hash with its `#`, or empty. */
export function presentPath(hash: string): HashAddress {
  const [, path = '', search = ''] = /^#?([^?#]*)(\?[^#]*)?/.exec(hash) ?? []
  return { pathname: path.startsWith('/') ? path : `/${path}`, search: search === '?' ? '' : search }
}
