import { usePins } from '@/features/shared/pins/use-pins'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import type { Watched } from './notice-memory'
import type { NoticeSettings } from './notice-settings'
import type { NoticeStore } from './notice-store'

interface TasksFieldProps {
  readonly store: NoticeStore
  readonly settings: NoticeSettings
  readonly seen: Watched | null
}

/** Which tasks are watched, and how many that are. */
export function TasksField({ store, settings, seen }: TasksFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ids } = usePins()
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t('notices.settings.tasks')}</legend>
      {(['listed', 'pinned'] as const).map((tasks) => (
        <label key={tasks} className="mt-1.5 flex min-h-6 cursor-pointer items-start gap-2">
          <input
            type="radio"
            name="notice-tasks"
            checked={settings.tasks === tasks}
            onChange={() => store.set({ tasks })}
            className="mt-0.5 size-4 shrink-0 accent-source"
          />
          {t(`notices.settings.${tasks}`)}
        </label>
      ))}
      <p role="status" className="mt-1 min-h-5 text-xs text-muted">
        {watched()}
      </p>
    </fieldset>
  )

  function watched(): string | null {
    if (settings.tasks === 'pinned' && ids.length === 0) return t('notices.settings.noPins')
    if (!seen) return null
    const { tasks, total } = seen
    if (settings.tasks === 'pinned' || total === null || total <= tasks)
      return t('notices.settings.all', { count: tasks })
    return t('notices.settings.part', { count: format.integer(tasks), total: format.integer(total) })
  }
}
