import { NOTICE_KINDS, type NoticeKind } from '@/domain/notice-kinds'
import { paths } from '@/lib/paths'
import { isLagSeconds, kindsOf, type SharedSettings } from './notice-settings'

const PARAMETER = 'notices'

/** What a link brings: settings, or the first piece that cannot be read. */
export type AskedSettings = { readonly settings: SharedSettings } | { readonly wrong: string }

/** The address, from this page's root on, that offers these settings: `/?notices=kinds:failed,broken;lag:300;…`. */
export function settingsHref({ kinds, lagSeconds, tasks, sound }: SharedSettings): string {
  const on = NOTICE_KINDS.filter((kind) => kinds[kind])
  const pieces = [
    `kinds:${on.length === 0 ? 'none' : on.join(',')}`,
    `lag:${lagSeconds}`,
    `tasks:${tasks}`,
    `sound:${sound ? 'on' : 'off'}`,
  ]
  return `${paths.tasks.href()}?${PARAMETER}=${pieces.join(';')}`
}

/** Reads what an address offers; null where it offers nothing. All four pieces must be there, each once. */
export function readSettingsLink(params: URLSearchParams): AskedSettings | null {
  const text = params.get(PARAMETER)
  if (text === null) return null
  const pieces = text.split(';')
  const values = new Map<string, string>()
  for (const piece of pieces) {
    const [, name = '', value = ''] = /^([a-z]+):(.*)$/s.exec(piece) ?? []
    if (!(name in READERS) || values.has(name) || READERS[name as Name](value) === null) return { wrong: shown(piece) }
    values.set(name, value)
  }
  for (const name of Object.keys(READERS)) if (!values.has(name)) return { wrong: shown(text) }
  const read = <N extends Name>(name: N) => READERS[name](values.get(name) ?? '') as Read<N>
  return { settings: { kinds: read('kinds'), lagSeconds: read('lag'), tasks: read('tasks'), sound: read('sound') } }
}

/** The parameters without what was offered: for when the viewer took it or not. */
export function withoutSettings(params: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(params)
  rest.delete(PARAMETER)
  return rest
}

const READERS = {
  kinds(text: string): SharedSettings['kinds'] | null {
    const on = text === 'none' ? [] : text.split(',')
    return on.every((kind) => NOTICE_KINDS.includes(kind as NoticeKind)) ? kindsOf(on as NoticeKind[]) : null
  },
  lag: (text: string) => (/^\d{1,7}$/.test(text) && isLagSeconds(Number(text)) ? Number(text) : null),
  tasks: (text: string) => (text === 'listed' || text === 'pinned' ? text : null),
  sound: (text: string) => (text === 'on' ? true : text === 'off' ? false : null),
}

type Name = keyof typeof READERS
type Read<N extends Name> = NonNullable<ReturnType<(typeof READERS)[N]>>

const SHOWN = 60

/** A piece as it can be shown. */
function shown(piece: string): string {
  return piece.length > SHOWN ? `${piece.slice(0, SHOWN)}…` : piece
}
