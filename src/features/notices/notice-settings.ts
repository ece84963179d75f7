import { NOTICE_KINDS, type NoticeKind, type NoticeRules } from '@/domain/notice-kinds'

/** What a viewer chose about notices, for this browser. */
export interface NoticeSettings extends NoticeRules {
  /** Off until the viewer switches them on. */
  readonly on: boolean
  /** All tasks of the list's first page with the watch list, or the watch list alone. */
  readonly tasks: 'listed' | 'pinned'
  readonly sound: boolean
}

/** What can be given to others as a link. */
export type SharedSettings = Pick<NoticeSettings, 'kinds' | 'lagSeconds' | 'tasks' | 'sound'>

/** The bounds of the threshold for the lag, seconds. */
export const LAG_SECONDS = { min: 10, max: 604_800, default: 300 } as const

export const DEFAULT_SETTINGS: NoticeSettings = {
  on: false,
  kinds: kindsOf(NOTICE_KINDS),
  lagSeconds: LAG_SECONDS.default,
  tasks: 'listed',
  sound: false,
  quietUntil: null,
}

/** The kinds of a list as switched on, the others as off. */
export function kindsOf(on: readonly NoticeKind[]): Readonly<Record<NoticeKind, boolean>> {
  return Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, on.includes(kind)])) as Record<NoticeKind, boolean>
}

export function isLagSeconds(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= LAG_SECONDS.min && value <= LAG_SECONDS.max
}

/** Settings from a storage: what is missing or wrong there is as at first. */
export function readSettings(text: string | null): NoticeSettings {
  let stored: Record<string, unknown> = {}
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (typeof value === 'object' && value !== null) stored = value as Record<string, unknown>
  } catch {
    // Unreadable settings are none.
  }
  const { on, kinds, lagSeconds, tasks, sound, quietUntil } = stored
  const chosen = typeof kinds === 'object' && kinds !== null ? (kinds as Record<string, unknown>) : {}
  return {
    on: on === true,
    kinds: kindsOf(NOTICE_KINDS.filter((kind) => chosen[kind] !== false)),
    lagSeconds: isLagSeconds(lagSeconds) ? lagSeconds : LAG_SECONDS.default,
    tasks: tasks === 'pinned' ? 'pinned' : 'listed',
    sound: sound === true,
    quietUntil: typeof quietUntil === 'number' && Number.isFinite(quietUntil) ? quietUntil : null,
  }
}
