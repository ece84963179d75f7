import { useEffect, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Notice } from '@/domain/notice-kinds'
import { attentionOf, type TabSign } from '@/features/shared/attention/attention'
import { faviconOf } from '@/features/shared/attention/favicon'
import { useAttention } from '@/features/shared/attention/use-attention'
import { useOverview } from '@/features/shared/overview/use-overview'
import { usePins } from '@/features/shared/pins/use-pins'
import { useClock } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import type { NoticesBrowser } from './browser'
import { lookOf } from './look-of'
import { noticeHref } from './notice-href'
import type { NoticeStore } from './notice-store'
import { useToldText } from './use-told-text'

/** Rows are judged a moment after their answer came, milliseconds. */
const SETTLE_MS = 500
/** Silence is news as well: so often is looked where no answer comes, milliseconds. */
const LOOK_MS = 10_000

interface WatcherProps {
  readonly store: NoticeStore
  readonly browser: NoticesBrowser
  readonly tasks: 'listed' | 'pinned'
  /** Called with the names of the tasks that are watched. */
  readonly onNames: (names: ReadonlyMap<string, string>) => void
  /** Called when the browser refuses to show a notification. */
  readonly onRefused: () => void
}

/** Watches tasks as long as it is there, and tells what the rules say. Shows nothing itself. */
export function Watcher({ store, browser, tasks, onNames, onRefused }: WatcherProps) {
  const clock = useClock()
  const navigate = useNavigate()
  const toldText = useToldText()
  const [{ intervalSeconds }] = usePreferences()
  const { ids } = usePins()
  // The view of the unfiltered list: who shows that asks nothing more.
  const list = useMemo(
    () =>
      tasks === 'listed' ? { searchKey: '', type: null, status: [], labelIds: [], page: 1, intervalSeconds } : null,
    [tasks, intervalSeconds],
  )
  const overview = useOverview({ list, ids })
  const { rows, at, problem, total } = overview
  const attention = attentionOf(rows, problem)
  useAttention(attention)

  function look() {
    const seen = lookOf(overview, clock.now())
    if (!seen) return
    const told = store.look(seen, { attention, tasks: rows?.length ?? 0, total })
    for (const notice of told) {
      const { kind, task, over = false } = notice
      const text = toldText(notice, { rows: rows ?? [], problem })
      try {
        if (browser.notifications?.permission() !== 'granted') continue
        const tag = `oms-task-dashboard ${kind} ${task ?? ''}`
        // The end of a thing takes the place of what told of it.
        const icon = faviconOf(signOf(notice))
        browser.notifications.show({ ...text, tag, icon, silent: over }, () => void navigate(noticeHref(notice)))
      } catch {
        onRefused()
      }
    }
    if (told.some(({ over }) => !over) && store.settings().sound) browser.beep()
  }
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each outcome is looked at
  useEffect(() => browser.after(SETTLE_MS, () => latest.current()), [browser, rows, at, problem])
  useEffect(() => browser.every(LOOK_MS, () => latest.current()), [browser])
  useEffect(() => {
    const named = (rows ?? []).flatMap(({ id, task: { name } }) => (id && name ? [[id, name] as const] : []))
    onNames(new Map(named))
  }, [rows, onNames])
  return null
}

/** The picture of a notification. */
function signOf({ kind, over }: Notice): TabSign {
  if (over || kind === 'finished') return { shape: 'ok' }
  if (kind === 'unreachable') return { shape: 'unreachable' }
  return { shape: kind === 'failed' || kind === 'broken' ? 'critical' : 'attention', count: 1 }
}
