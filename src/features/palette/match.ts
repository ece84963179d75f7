/** What counts as the inside of a word; all else is between words. */
const INSIDE = /[\p{L}\p{N}]/u

/** How many letters of a text are looked at: names are shorter, and what is longer must not hold up the typing. */
const LOOKED = 400

/** What is typed and what is searched are compared without case, and without the width of East Asian letters. */
function plain(text: string): string {
  return text.slice(0, LOOKED).normalize('NFKC').toLowerCase()
}

/**
 * How well a text holds what was typed, 1 to 100; null when it does not. Best is the text itself, then its beginning,
 * a word's beginning, any place, the beginnings of several words (`omo` in orders_mysql_to_ob), and last the letters
 * close together in their order.
 */
export function matchText(typed: string, text: string): number | null {
  const query = plain(typed)
  const whole = plain(text)
  if (query === '' || query.length > whole.length) return null
  if (whole === query) return 100
  if (whole.startsWith(query)) return 90
  if (placesOf(query, whole).some((at) => startsWord(whole, at))) return 80
  if (whole.includes(query)) return 70
  // A single letter is somewhere in everything.
  if (query.length < 2) return null
  if (startsWords(query, whole)) return 50
  const span = closest(query, whole)
  return span !== null && span <= 2 * query.length ? Math.round((40 * query.length) / span) : null
}

/** Each word that was typed has to be in one of the texts; later texts count a little less. */
export function matchAll(typed: string, texts: readonly string[]): number | null {
  const words = typed.split(/\s+/).filter((word) => word !== '')
  const scores = words.map((word) => best(word, texts))
  if (scores.length === 0 || scores.includes(null)) return null
  const mean = scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / scores.length
  // What was typed as a whole is worth more than its words here and there.
  return Math.max(mean, words.length > 1 ? (best(typed.trim(), texts) ?? 0) : 0)
}

function best(word: string, texts: readonly string[]): number | null {
  return texts.reduce<number | null>((most, text, index) => {
    const score = matchText(word, text)
    return score === null ? most : Math.max(most ?? 0, score - Math.min(index, 5) * 2)
  }, null)
}

function placesOf(query: string, whole: string): number[] {
  const places: number[] = []
  for (let at = whole.indexOf(query); at >= 0; at = whole.indexOf(query, at + 1)) places.push(at)
  return places
}

function startsWord(whole: string, at: number): boolean {
  return at === 0 || !INSIDE.test(whole[at - 1] ?? '')
}

/** Whether each letter begins a word or follows the one before at once. */
function startsWords(query: string, whole: string): boolean {
  let reached: ReadonlySet<number> | null = null
  for (const letter of query) {
    const earliest: number = reached === null ? -1 : Math.min(...reached)
    const next = new Set<number>()
    for (const at of placesOf(letter, whole)) {
      if (at > earliest && (startsWord(whole, at) || reached?.has(at - 1))) next.add(at)
    }
    if (next.size === 0) return false
    reached = next
  }
  return true
}

/** How many letters the shortest piece has that holds the query's letters in their order; null without one. */
function closest(query: string, whole: string): number | null {
  let least: number | null = null
  for (const start of placesOf(query[0] ?? '', whole)) {
    let at = start
    for (let index = 1; index < query.length && at >= 0; index += 1) at = whole.indexOf(query[index] ?? '', at + 1)
    if (at < 0) break
    least = Math.min(least ?? Number.POSITIVE_INFINITY, at - start + 1)
  }
  return least
}
