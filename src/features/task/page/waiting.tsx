import { useTranslation } from '@/i18n/use-translation'

/** The page before the first answer: the task's id, and the quiet shapes of what is to come. */
export function Waiting({ id, waiting }: { id: string; waiting: boolean }) {
  const { t } = useTranslation()
  return (
    <div aria-busy={waiting}>
      <h1 className="mb-3.5 text-xl font-bold tracking-tight break-all">
        {t('task.title')} <span className="font-mono">{id}</span>
      </h1>
      {waiting && (
        <>
          <p role="status" className="sr-only">
            {t('common.loading')}
          </p>
          <div aria-hidden="true" className="space-y-3.5">
            {[72, 120, 280, 220].map((height) => (
              <div key={height} style={{ height }} className="rounded-card border border-line bg-card" />
            ))}
          </div>
        </>
      )}
    </div>
  )
}
