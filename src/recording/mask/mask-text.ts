import { addressAt, type Find, hostOf } from './addresses'
import { isFixedWord } from './fixed-words'
import type { Kind, Rule } from './kinds'
import type { Names } from './names'

/** A text without what is hidden. */
export function maskText(text: string, rule: Rule, names: Names): string {
  if (text === '' || rule.how === 'keep' || (rule.words && isFixedWord(text))) return text
  switch (rule.how) {
    case 'name':
      if (names.hides(rule.kind)) return names.of(text, rule.kind)
      break
    case 'pattern':
      if (names.hides(rule.kind)) return scan(text, names, (at) => identifierAt(text, at, names, rule.kind))
      break
    case 'sql':
      if (names.hides('column')) return scan(text, names, (at) => sqlAt(text, at, names))
      break
    case 'account':
      return maskAccount(text, names)
    case 'code':
      return scanned(text, (at) => addressAt(text, at, names))
    case 'address':
      if (names.hides('host')) return maskAddress(text, names)
      break
    default:
  }
  return maskFreeText(text, names)
}

/** Hides the known names in a text, the addresses, and what looks like a name by what stands around it. */
export function maskFreeText(text: string, names: Names): string {
  return scan(text, names, (at) => accountAt(text, at, names) ?? quotedAt(text, at, names))
}

type Look = (place: number) => Find | null

/** Hides addresses and known names in a text, and what else is found. */
function scan(text: string, names: Names, look: Look): string {
  return scanned(text, (at) => longer(addressAt(text, at, names), knownAt(text, at, names)) ?? look(at))
}

/** Goes through a text once: what was put in is not looked at again. */
function scanned(text: string, look: Look): string {
  let masked = ''
  let place = 0
  while (place < text.length) {
    const found = look(place)
    masked += found ? found.text : text.charAt(place)
    place += found ? Math.max(1, found.length) : 1
  }
  return masked
}

function longer(a: Find | null, b: Find | null): Find | null {
  return a && b ? (b.length > a.length ? b : a) : (a ?? b)
}

const TABLE_BEHIND = /(["'`]?\.["'`]?)([\w$]+)/y

/** A known name; behind a database and a dot stands a table, known or not. */
function knownAt(text: string, place: number, names: Names): Find | null {
  const found = names.at(text, place)
  if (!found) return null
  const { name, kind, length } = found
  const masked = names.of(name, kind)
  TABLE_BEHIND.lastIndex = place + length
  const behind = kind === 'db' ? TABLE_BEHIND.exec(text) : null
  if (!behind || names.at(text, place + length + (behind[1] ?? '').length)) return { length, text: masked }
  return {
    length: length + behind[0].length,
    text: `${masked}${behind[1] ?? ''}${names.of(behind[2] ?? '', 'table')}`,
  }
}

const USER = /(user(?:_?name)?)(\s*=\s*["'`]?|\s*:?\s*["'`])([^\s"'`@;,&)]+)/iy
const PASSWORD = /((?:password|passwd|pwd)\s*=\s*)([^\s;,&)]+)/iy

const USER_AT = /(["'`]?)([\w.+$-]+)(?=\1@)/y
const AT_HOST = /(["'`]?@["'`]?)([\w%*][\w.%*-]*[\w%*]|[\w%*])/y
/** As Java names an object. */
const HASH = /^[\da-f]{5,8}$/

/** `user@host`, each in quotes or not, also where no field names one of them. */
function userAtHost(text: string, place: number, names: Names): Find | null {
  if (/[.+$-]/.test(text.charAt(place - 1))) return null
  USER_AT.lastIndex = place
  const [whole, quote = '', user = ''] = USER_AT.exec(text) ?? []
  if (whole === undefined) return null
  const isObject = /[A-Z.]/.test(user) && HASH.test(text.slice(place + whole.length + 1).split(/[^\w.]/)[0] ?? '')
  // Not even to be learnt.
  if (isObject) return null
  const behind = hostBehind(text, place + whole.length, names)
  if (!behind) return null
  return { length: whole.length + behind.length, text: `${quote}${names.of(user, 'user')}${behind.text}` }
}

/** `@host` behind a user. What has no dot may be a tenant (user@tenant#cluster). */
function hostBehind(text: string, place: number, names: Names): Find | null {
  AT_HOST.lastIndex = place
  const [whole, at = '', host = ''] = AT_HOST.exec(text) ?? []
  if (whole === undefined) return null
  const stays = /^[%*.]+$/.test(host)
  return { length: whole.length, text: `${at}${stays ? host : names.of(host, host.includes('.') ? 'host' : 'tenant')}` }
}

/** `user 'x'`, `user=x`; and a password, which is nobody's business. */
function accountAt(text: string, place: number, names: Names): Find | null {
  if (/\w/.test(text.charAt(place - 1))) return null
  const at = userAtHost(text, place, names)
  if (at || !names.hides('user')) return at
  USER.lastIndex = place
  const user = USER.exec(text)
  if (user) {
    const [{ length }] = user
    const behind = hostBehind(text, place + length, names)
    return {
      length: length + (behind?.length ?? 0),
      text: `${user[1]}${user[2]}${names.of(user[3] ?? '', 'user')}${behind?.text ?? ''}`,
    }
  }
  PASSWORD.lastIndex = place
  const password = PASSWORD.exec(text)
  return password ? { length: password[0].length, text: `${password[1]}***` } : null
}

const QUOTED = /(["'`])((?:(?!\1)[^\n]){1,200})\1(?!\w)/y

/** What stands in quotes is a name of an object, or a value out of one. */
function quotedAt(text: string, place: number, names: Names): Find | null {
  if (!names.hides('name') || /\w/.test(text.charAt(place - 1))) return null
  QUOTED.lastIndex = place
  const [whole, quote = '', content = ''] = QUOTED.exec(text) ?? []
  if (whole === undefined) return null
  return { length: whole.length, text: `${quote}${maskText(content, { how: 'pattern', kind: 'name' }, names)}${quote}` }
}

const IDENTIFIER = /[\w$\u0080-\uffff]+/y

function identifierAt(text: string, place: number, names: Names, kind: Kind): Find | null {
  IDENTIFIER.lastIndex = place
  const [name] = IDENTIFIER.exec(text) ?? []
  if (name === undefined) return null
  return { length: name.length, text: /^\d+$/.test(name) ? name : names.of(name, kind) }
}

const LITERAL = /'(?:[^']|'')*'?/y
const SQL_WORDS =
  /^(?:select|from|where|and|or|not|in|is|null|like|between|exists|case|when|then|else|end|true|false|escape|as|on|join|left|right|inner|outer|union|all|any|some|distinct|group|order|by|having|asc|desc|limit|offset|interval|date|timestamp|time|day|month|year|hour|minute|second|cast|convert|to_date|to_timestamp|to_char|sysdate|now|current_date|current_timestamp|mod|abs|length|substr|substring|upper|lower|trim|coalesce|nvl|ifnull|rownum|insert|update|delete|into|values|set|create|alter|drop|table|index|view|add|modify|change|column|primary|foreign|key|unique|default)$/i

/** A condition keeps its words and numbers; what it compares with is data. */
function sqlAt(text: string, place: number, names: Names): Find | null {
  LITERAL.lastIndex = place
  const [literal] = LITERAL.exec(text) ?? []
  if (literal !== undefined) return { length: literal.length, text: "'…'" }
  IDENTIFIER.lastIndex = place
  const [word] = IDENTIFIER.exec(text) ?? []
  if (word === undefined) return null
  const stays = SQL_WORDS.test(word) || /^\d/.test(word)
  return { length: word.length, text: stays ? word : names.of(word, 'column') }
}

const ACCOUNT = /^([^@#:]*)(?:@([^#:]*))?(?:#(.*))?$/s

/** `user@tenant#cluster`, as OceanBase writes it; of any other form the whole is the user. */
function maskAccount(text: string, names: Names): string {
  const [, user, tenant, cluster] = ACCOUNT.exec(text) ?? [text, text]
  const one = names.of(user ?? text, 'user')
  const parts = [
    tenant === undefined ? '' : `@${names.of(tenant, 'tenant')}`,
    cluster === undefined ? '' : `#${names.of(cluster, 'cluster')}`,
  ]
  return one + parts.join('')
}

const LIST_OF_HOSTS = /^[\w.\-*:[\],;\s]+$/
const HOST = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/

/** Hosts with or without ports, or a text in which there are some. */
function maskAddress(text: string, names: Names): string {
  if (!LIST_OF_HOSTS.test(text)) return /:\/\/|[\s=]/.test(text) ? maskFreeText(text, names) : hostOf(text, names)
  return text
    .split(/([,;\s]+)/)
    .map((part, i) => {
      if (i % 2 === 1 || part === '') return part
      const [, host = part, port = ''] = HOST.exec(part) ?? []
      return `${hostOf(host, names)}${port}`
    })
    .join('')
}
