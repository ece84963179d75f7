/** Words by which OMS tells in tags of a metric what it is of: an end of the task, what is done there, a step. */
const FIXED: ReadonlySet<string> = new Set([
  ...['source', 'src', 'sink', 'target', 'dst', 'dest', 'destination'],
  ...['read', 'reader', 'write', 'writer', 'extract', 'extractor', 'connector'],
  ...['full', 'incr', 'incremental', 'reverse', 'forward', 'struct', 'verify', 'verifier', 'verification'],
  ...['insert', 'update', 'delete', 'ddl', 'dml'],
])

/**
 * Whether a text is a word of OMS's own, in whatever case: it names no machine and no object where OMS chooses the
 * words, and is looked for in no text.
 */
export function isFixedWord(text: string): boolean {
  return FIXED.has(text.toLowerCase())
}
