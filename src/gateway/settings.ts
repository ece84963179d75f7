/** User and password of one OMS account. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

/** The OMS that the gateway speaks to. */
export interface OmsSettings {
  /** Address of OMS; a path in it is a prefix of `/api/v2`. Never holds credentials, a query or a fragment. */
  readonly url: URL
  /** Given when the gateway signs in for everybody; null when each viewer signs in. */
  readonly credentials: Credentials | null
}

/** What the environment says about the server. */
export interface Settings {
  /** TCP port, 0 to 65535; 0 lets the system choose. */
  readonly port: number
  /** Address or name of the interface to listen on. */
  readonly host: string
  /** null: the embedded demo OMS answers. */
  readonly oms: OmsSettings | null
  /** How many tasks the demo OMS is to know, at least those of its catalogue; null: just those. */
  readonly demoTasks: number | null
}

/** Settings, or one sentence that names the variable to change. */
export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly message: string }

const DEFAULT_PORT = 4173
const DEFAULT_HOST = '127.0.0.1'

/** The most tasks that the demo OMS may be told to know. It never knows fewer than those of its catalogue. */
const MOST_DEMO_TASKS = 5000

/** The sentence for a person who has to change a variable. */
class WrongSetting extends Error {}

/**
 * Reads PORT, HOST, OMS_URL, OMS_USERNAME, OMS_PASSWORD and DEMO_TASKS. A variable that is set to nothing counts as not set, since
 * that is how compose files and unit files leave one out.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  try {
    const oms = readOms(env)
    const demoTasks = readDemoTasks(env.DEMO_TASKS, oms !== null)
    return { ok: true, settings: { port: readPort(env.PORT), host: readHost(env.HOST), oms, demoTasks } }
  } catch (error) {
    if (error instanceof WrongSetting) return { ok: false, message: error.message }
    throw error
  }
}

function readPort(text = ''): number {
  const value = text.trim()
  if (value === '') return DEFAULT_PORT
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new WrongSetting(`PORT must be a whole number from 0 to 65535, but it is ${quote(value)}.`)
  }
  return Number(value)
}

function readHost(text = ''): string {
  const value = text.trim()
  if (value === '') return DEFAULT_HOST
  // An address in brackets is how a URL writes IPv6; the system wants it without.
  const bare = /^\[(.+)\]$/.exec(value)?.[1] ?? value
  if (!/^[\w.:%-]+$/.test(bare) || /^[\w.-]+:\d+$/.test(bare)) {
    throw new WrongSetting(
      `HOST must be a host name or an IP address without scheme, port or path, but it is ${quote(value)}.`,
    )
  }
  return bare
}

function readOms(env: Readonly<Record<string, string | undefined>>): OmsSettings | null {
  const address = env.OMS_URL?.trim() ?? ''
  const username = env.OMS_USERNAME ?? ''
  // A password may begin or end with a space: it is taken as it is.
  const password = env.OMS_PASSWORD ?? ''
  if (address === '') {
    const lonely = username !== '' ? 'OMS_USERNAME' : password !== '' ? 'OMS_PASSWORD' : null
    if (lonely) {
      throw new WrongSetting(`${lonely} is set without OMS_URL: set OMS_URL to the address of OMS, or unset ${lonely}.`)
    }
    return null
  }
  const url = readUrl(address)
  if (username === '' && password === '') return { url, credentials: null }
  if (username === '') throw new WrongSetting('OMS_PASSWORD is set but OMS_USERNAME is not: set both or none.')
  if (password === '') throw new WrongSetting('OMS_USERNAME is set but OMS_PASSWORD is not: set both or none.')
  if (username.includes(':')) {
    throw new WrongSetting('OMS_USERNAME must not contain a colon: Basic authentication cannot carry one.')
  }
  return { url, credentials: { username, password } }
}

function readDemoTasks(text = '', real: boolean): number | null {
  const value = text.trim()
  if (value === '') return null
  if (real) {
    throw new WrongSetting('DEMO_TASKS is set together with OMS_URL, whose tasks are its own: unset one of the two.')
  }
  const count = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN
  if (!(count >= 1 && count <= MOST_DEMO_TASKS)) {
    throw new WrongSetting(`DEMO_TASKS must be a whole number from 1 to ${MOST_DEMO_TASKS}, but it is ${quote(value)}.`)
  }
  return count
}

function readUrl(text: string): URL {
  const example = 'for example http://oms-host:8089'
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && (url.username !== '' || url.password !== '')) {
    throw new WrongSetting('OMS_URL must not contain a user or password: use OMS_USERNAME and OMS_PASSWORD.')
  }
  if (!url || !/^https?:\/\//i.test(text)) {
    // What has an @ may hold a password, and a password must not reach a terminal or a log.
    const found = text.includes('@') ? ' and must not contain an @' : `, ${example}, but it is ${quote(text)}`
    throw new WrongSetting(`OMS_URL must start with http:// or https://${found}.`)
  }
  if (text.includes('?') || text.includes('#')) {
    throw new WrongSetting(`OMS_URL must not contain a query or a fragment: give only the address, ${example}.`)
  }
  if (/\/api\/v2\/?$/.test(url.pathname)) {
    throw new WrongSetting(`OMS_URL must not contain /api/v2, which is added to it: give only the address, ${example}.`)
  }
  return url
}

function quote(value: string): string {
  return `"${value}"`
}
