import { paths } from '@/lib/paths'
import { isPinnable, PINS } from '@/lib/pins'

const PARAMETER = 'watch'

/** What a link brings along to be watched. */
export interface WatchAsked {
  /** Ids that can be pinned, each once, in the link's order. */
  readonly ids: readonly string[]
  /** Pieces of the link that were not taken, as they stand there, and why. */
  readonly wrong: readonly { readonly text: string; readonly why: 'unreadable' | 'too-long' | 'too-many' }[]
}

/** Reads `?watch=np_1,np_2`. Null where the address asks for no such thing. */
export function readWatch(params: URLSearchParams): WatchAsked | null {
  const asked = params.get(PARAMETER)
  if (asked === null) return null
  const ids = new Set<string>()
  const wrong: WatchAsked['wrong'][number][] = []
  for (const piece of asked.split(',').map((it) => it.trim())) {
    const id = decoded(piece)
    if (piece === '' || (id !== null && ids.has(id))) continue
    if (id === null || id.trim() === '') wrong.push({ text: piece, why: 'unreadable' })
    else if (!isPinnable(id)) wrong.push({ text: piece, why: 'too-long' })
    else if (ids.size >= PINS.most) wrong.push({ text: piece, why: 'too-many' })
    else ids.add(id)
  }
  return { ids: [...ids], wrong }
}

/** The address, from this page's root on, that asks to watch these tasks. */
export function watchHref(ids: readonly string[]): string {
  const pieces = ids.map((id) => encodeURIComponent(escaped(id)))
  return `${paths.tasks.href()}?${PARAMETER}=${pieces.join(',')}`
}

/** The parameters without what was read: for when the viewer has taken it or not. */
export function withoutWatch(params: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(params)
  rest.delete(PARAMETER)
  return rest
}

/**
 * What would be read otherwise in an id: the comma between two, the sign of the encoding itself, and blanks at its
 * ends. Reading an address undoes one encoding; this one is for the ids in it, so that plain ids stay plain.
 */
function escaped(id: string): string {
  return id.replace(/[%,\s]/gu, encodeURIComponent)
}

function decoded(piece: string): string | null {
  try {
    return decodeURIComponent(piece)
  } catch {
    return null
  }
}
