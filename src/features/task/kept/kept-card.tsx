import { useState, useSyncExternalStore } from 'react'
import { useServices } from '@/features/shared/services'
import { useStage } from '@/features/shared/use-stage'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { taskFileName } from '@/lib/file-name'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { saveText } from '@/ui/save-text'

/** What this browser keeps of a task: since when, whether it lasts, and the two things that can be done with it. */
export function KeptCard({ id }: { id: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { history, serverClock } = useServices()
  const keeping = useSyncExternalStore(history.keeping.subscribe, history.keeping.get)
  const extent = useSyncExternalStore(
    (listener) => history.subscribe(id, listener),
    () => history.extent(id)?.from ?? null,
  )
  const onStage = useStage() !== null
  const [failed, setFailed] = useState(false)
  async function save() {
    setFailed(false)
    try {
      saveText(taskFileName(id, serverClock.now(), 'csv'), 'text/csv', await history.exportCsv(id))
    } catch {
      setFailed(true)
    }
  }
  return (
    <Card title={t('kept.title')} level={3}>
      <p className="text-sm" data-kept={keeping.state}>
        {extent === null
          ? t('kept.nothing')
          : t('kept.since', { from: `${format.dateTime(extent)} ${format.zone(extent)}` })}
      </p>
      {onStage ? (
        <p className="mt-1 text-sm text-muted">{t('kept.staged')}</p>
      ) : (
        <p className={`mt-1 text-sm ${keeping.state === 'lost' ? 'text-warn' : 'text-muted'}`}>
          {keeping.state === 'lost' ? t(`kept.lost.${keeping.why}`) : t(`kept.${keeping.state}`)}
        </p>
      )}
      <div className="mt-2.5 flex flex-wrap gap-2 print:hidden">
        <Button onClick={() => void save()}>{t('kept.export')}</Button>
        {!onStage && <Delete onDelete={() => history.forget(id)} />}
      </div>
      {failed && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {t('kept.exportFailed')}
        </p>
      )}
    </Card>
  )
}

/** Deleting asks once, in the place of its button: what was observed cannot be had again. */
function Delete({ onDelete }: { onDelete: () => Promise<void> }) {
  const { t } = useTranslation()
  const [state, setState] = useState<'idle' | 'sure' | 'deleted'>('idle')
  if (state === 'sure') {
    return (
      <div className="w-full rounded-lg border border-line bg-chip p-2.5 text-sm">
        <p className="mb-2">{t('kept.deleteSure')}</p>
        <div className="flex gap-2">
          <Button
            autoFocus
            className="text-bad"
            onClick={() => {
              setState('deleted')
              void onDelete()
            }}
          >
            {t('kept.deleteYes')}
          </Button>
          <Button onClick={() => setState('idle')}>{t('kept.deleteNo')}</Button>
        </div>
      </div>
    )
  }
  return (
    <>
      <Button onClick={() => setState('sure')}>{t('kept.delete')}</Button>
      <p role="status" className="w-full text-sm text-muted empty:hidden">
        {state === 'deleted' ? t('kept.deleted') : null}
      </p>
    </>
  )
}
