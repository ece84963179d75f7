import type { Names } from './names'

/** A stretch of a text, and what is to stand there instead. */
export interface Find {
  readonly length: number
  readonly text: string
}

const IPV4 = /(?:\d{1,3}\.){3}\d{1,3}(?!\d)/y
/** Digits that go on, and the sign of a version. */
const BEFORE_IPV4 = /\d\.?$|(?:^|[^a-z])v$/i
/** As clouds name machines. */
const DASHED = /ip(?:-\d{1,3}){4}(?![\w-])(?:\.[\w.-]*\w)?/iy
/** A name that can only be one of a host: classes of Java begin as these end. */
const IN_NET =
  /(?!(?:com|org|net|java|javax|io|cn)\.)[A-Za-z\d][\w-]*(?:\.[\w-]+)*\.(?:com|net|org|cn|io|internal|intranet|local|corp|lan|intra|svc)(?![\w-]|\.\w)/iy
const IPV6 =
  /(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?::[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*(?![\w:])/iy
/** A name with its port; what stands before such a number otherwise is no host. */
const WITH_PORT = /([A-Za-z][\w-]*(?:\.[\w-]+)*)(:\d{2,5})(?![\w.:]*\d)/y
const NO_HOST =
  /^(?:code|errno|error|errorcode|err|line|sqlstate|state|status|port|timeout|pid|tid|thread|position|pos|offset|size|count|rows?|id|http|ora|obe?)$/i
const AFTER_SCHEME = /(?:[^\s/@"'<>]*@)?[^\s/?#"'<>()@;]+/y
const DESCRIPTOR = /(host|hostname|server|ip|addr|service_name|sid)(\s*=\s*)([\w.-]+)/iy
const DOTTED = /[A-Za-z\d][\w-]*(?:\.[\w-]+)+/y
const BEFORE = /[\w.]/

/** The address that begins at a place of a text, masked; null where there is none. */
export function addressAt(text: string, place: number, names: Names): Find | null {
  if (!names.hides('host')) return null
  if (text.startsWith('://', place - 3)) return authority(text, place, names)
  const isIp = !BEFORE_IPV4.test(text.slice(Math.max(0, place - 2), place))
  const ipv4 = isIp ? matchAt(IPV4, text, place)?.[0] : undefined
  if (ipv4 === undefined && place > 0 && BEFORE.test(text.charAt(place - 1))) return null
  const ip = ipv4 ?? matchAt(IPV6, text, place)?.[0] ?? matchAt(DASHED, text, place)?.[0]
  if (ip !== undefined) return { length: ip.length, text: names.of(ip, 'host') }
  const found = matchAt(DESCRIPTOR, text, place)
  if (found) {
    const [whole, field = '', between = '', value = ''] = found
    const kind = /^s/i.test(field) && !/^server$/i.test(field) ? 'service' : 'host'
    return { length: whole.length, text: `${field}${between}${names.of(value, kind)}` }
  }
  const inDomain = hostInDomain(text, place, names)
  if (inDomain !== null) return { length: inDomain.length, text: hostOf(inDomain, names) }
  const [whole = '', host = '', port = ''] = matchAt(WITH_PORT, text, place) ?? []
  if (whole === '' || NO_HOST.test(host)) {
    const known = matchAt(IN_NET, text, place)?.[0]
    return known === undefined ? null : { length: known.length, text: hostOf(known, names) }
  }
  return { length: whole.length, text: `${hostOf(host, names)}${port}` }
}

/** A host that is known by its domain only. */
function hostInDomain(text: string, place: number, names: Names): string | null {
  const [host = ''] = matchAt(DOTTED, text, place) ?? []
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const domain = names.at(text, place + dot + 1)
    if (domain?.kind === 'domain' && dot + 1 + domain.length === host.length) return host
  }
  return null
}

/** `user:password@host:port,host:port` of a URL. */
function authority(text: string, place: number, names: Names): Find | null {
  const [whole] = matchAt(AFTER_SCHEME, text, place) ?? []
  if (whole === undefined) return null
  const at = whole.lastIndexOf('@')
  const account = whole.slice(0, Math.max(0, at))
  const hosts = whole
    .slice(at + 1)
    .split(',')
    .map((part) => {
      const [, host = part, port = ''] = /^(\[[^\]]*\]|[^:]*)(:.*)?$/.exec(part) ?? []
      return `${hostOf(host, names)}${port}`
    })
  return { length: whole.length, text: `${at < 0 ? '' : `${accountOf(account, names)}@`}${hosts.join(',')}` }
}

/** A password is nobody's business, whatever is masked. */
function accountOf(account: string, names: Names): string {
  const [user = ''] = account.split(':')
  return `${names.hides('user') ? names.of(user, 'user') : user}${account.includes(':') ? ':***' : ''}`
}

/** What stands for a host. */
export function hostOf(host: string, names: Names): string {
  return names.of(host, 'host')
}

/** Makes known what belongs to a host: its first name, and its domain. */
export function learnHost(host: string, names: Names): void {
  names.learn(host, 'host')
  const [first = '', ...domain] = host.split('.')
  if (domain.length === 0 || /^[\dx*.:[\]]+$/i.test(host)) return
  if (first.length > 2) names.learn(first, 'host')
  if (domain.length > 1) names.learn(domain.join('.'), 'domain')
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}
