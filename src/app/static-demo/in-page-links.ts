/**
 * Makes links to a place in the page (`#content`) go there. Where the route stands behind the `#` they would leave it:
 * those of the router begin with `#/`.
 */
export function keepPlaces(page: Document): void {
  page.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const href = link?.getAttribute('href') ?? '#/'
    if (href.startsWith('#/')) return
    event.preventDefault()
    const place = page.getElementById(href.slice(1))
    place?.scrollIntoView()
    place?.focus()
  })
}
