import { readFileSync } from 'node:fs'

/*
 * What a viewer waits for, taken from the built page and its manifest, so that it is what the browser asks for and not
 * what the chunks happen to be called. kB are 1,000 bytes gzipped. The targets are 140 kB before the charts and 245 kB with
 * them; below are the bounds that must never be passed.
 */
const DIST = 'dist/client'
const MAX_INITIAL_FILES = 6

const manifest = JSON.parse(read(`${DIST}/.vite/manifest.json`))
const keys = Object.keys(manifest)
const html = read(`${DIST}/index.html`)

/** The task page before its charts: what index.html names, and the page itself, should it be a chunk of its own. */
const initial = closure(
  keys.filter((key) => html.includes(manifest[key].file) || key.startsWith('src/features/task/page/')),
)
const charts = closure(keys.filter((key) => key.startsWith('src/ui/chart/'))).filter((file) => !initial.includes(file))

if (initial.length === 0) throw new Error('index.html names no script of the manifest: nothing would be measured.')
if (initial.length > MAX_INITIAL_FILES) {
  throw new Error(`The task page loads ${initial.length} scripts at first, at most ${MAX_INITIAL_FILES} are allowed.`)
}

/** The styles of the same chunks: those of a lazy page come with it. */
const styles = keys.filter((key) => initial.includes(manifest[key].file)).flatMap((key) => manifest[key].css ?? [])
if (styles.length === 0) throw new Error('The task page names no styles in the manifest: nothing would be measured.')

const checks = [
  { name: 'Task page before its charts: JavaScript', path: paths(initial), limit: '150 kB', gzip: true },
  { name: 'Page: CSS', path: paths(styles), limit: '10 kB', gzip: true },
  { name: 'Page: index.html with shell and CSS', path: [`${DIST}/index.html`], limit: '14 kB', gzip: true },
]
if (charts.length > 0) checks.push({ name: 'Charts: JavaScript', path: paths(charts), limit: '120 kB', gzip: true })

export default checks

/** The scripts of some chunks and of all that they import statically. */
function closure(start) {
  const found = new Set()
  const queue = [...start]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (found.has(key)) continue
    found.add(key)
    queue.push(...(manifest[key].imports ?? []))
  }
  return [...new Set([...found].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'))
}

function paths(files) {
  return files.map((file) => `${DIST}/${file}`)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Error(`${path} is missing: run "npm run build" first.`)
  }
}
