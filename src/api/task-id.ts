/**
 * Whether two task ids can mean the same task. Ids that are masked for publication (`np_4wh****`, as in the
 * reference, whose sample request and response mask one id differently) are equal as far as they can be read: up to
 * the first asterisk of either.
 */
export function sameTask(asked: string, came: string): boolean {
  if (asked === came) return true
  const a = asked.indexOf('*')
  const b = came.indexOf('*')
  if (a < 0 && b < 0) return false
  const readable = Math.min(a < 0 ? asked.length : a, b < 0 ? came.length : b)
  return readable > 0 && asked.slice(0, readable) === came.slice(0, readable)
}
