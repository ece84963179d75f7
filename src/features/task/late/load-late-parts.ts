/** Fetches the parts of a task's page that come late, for when the server is away: once the page is calm. */
export function loadLateParts(): void {
  import('./late-parts').then(
    (it) => it.fetchLateParts(),
    () => {},
  )
}
