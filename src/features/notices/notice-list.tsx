import { Link } from 'react-router'
import type { Notice, NoticeKind } from '@/domain/notice-kinds'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { noticeHref } from './notice-href'
import { noticeWord } from './notice-word'

/** Each kind has a sign and a colour. */
const SIGNS: Readonly<Record<NoticeKind, readonly [sign: string, colour: string]>> = {
  failed: ['✕', 'text-bad'],
  broken: ['✕', 'text-bad'],
  stalled: ['!', 'text-warn'],
  'falling-behind': ['!', 'text-warn'],
  unreachable: ['?', 'text-muted'],
  'waiting-for-operator': ['!', 'text-warn'],
  finished: ['✓', 'text-ok'],
}
const OVER = SIGNS.finished

interface NoticeListProps {
  readonly log: readonly Notice[]
  /** Names of the tasks that are watched, by id: names are not kept. */
  readonly names: ReadonlyMap<string, string>
  /** How many of them are new. */
  readonly unread: number
  readonly onFollow: () => void
}

/** What was told last, the newest first, each with the way to its place. */
export function NoticeList({ log, names, unread, onFollow }: NoticeListProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const format = useFormat()
  if (log.length === 0) return <p className="mt-3">{t('notices.list.empty')}</p>
  return (
    <ul className="-mx-1 mt-2 max-h-[60vh] overflow-y-auto border-t border-line pt-1">
      {log.map((notice, index) => {
        const { kind, task, step, at, over } = notice
        const [sign, colour] = over ? OVER : SIGNS[kind]
        return (
          <li key={`${kind} ${task} ${at}`} data-notice={kind}>
            <Link
              to={noticeHref(notice)}
              onClick={onFollow}
              className="flex gap-2 rounded-lg px-1 py-1.5 hover:bg-chip focus-visible:outline-2 focus-visible:outline-source"
            >
              <span aria-hidden="true" className={`w-4 shrink-0 text-center font-bold ${colour}`}>
                {sign}
              </span>
              <span className="min-w-0 grow">
                <span className={`block wrap-anywhere ${index < unread ? 'font-semibold' : ''}`}>
                  {task === null ? null : `${names.get(task) ?? task} · `}
                  {noticeWord(t, notice)}
                </span>
                <span className="block text-xs text-muted">
                  <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
                  {step === null ? null : ` · ${label('step', step)}`}
                </span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
