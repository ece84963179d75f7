import type { StepError } from '@/domain/step-errors'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { CopyButton } from '@/ui/copy-button'

/** The errors of a step, each with all that OMS says of it, each copyable. */
export function StepErrors({ errors }: { errors: readonly StepError[] }) {
  const { t } = useTranslation()
  if (errors.length === 0) return null
  return (
    <ul className="mb-3 space-y-2">
      {errors.map((error, index) => (
        // Errors have no identity of their own; their order is OMS's.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index} className="rounded-lg border border-line border-l-4 border-l-bad bg-card px-3 py-2">
          <OneError error={error} />
        </li>
      ))}
      <li className="sr-only">{t('task.steps.errors', { count: errors.length })}</li>
    </ul>
  )
}

function OneError({ error }: { error: StepError }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = [
    [t('task.steps.error.code'), error.code],
    [t('task.steps.error.level'), error.level],
    [t('task.steps.error.message'), error.message],
    [t('task.steps.error.reason'), error.reason],
    [t('task.steps.error.proposal'), error.proposal],
    [
      t('task.steps.error.time'),
      error.atMs === null ? null : `${format.dateTime(error.atMs)} ${format.zone(error.atMs)}`,
    ],
    [t('task.steps.error.requestId'), error.requestId],
    [t('task.steps.error.upstream'), error.upstream],
    [t('task.steps.error.parameters'), parameters(error.params)],
  ].filter((row): row is [string, string] => row[1] !== null && row[1] !== '')
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <dl className="grid min-w-0 grid-cols-1 gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-y-0.5">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="whitespace-pre-wrap wrap-anywhere max-sm:mb-1.5">{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton
        text={() => rows.map(([name, value]) => t('task.steps.error.line', { name, value })).join('\n')}
        label={t('task.steps.error.copy')}
        doneLabel={t('common.copied')}
        failedLabel={t('common.copyFailed')}
      />
    </div>
  )
}

function parameters(params: StepError['params']): string | null {
  const entries = Object.entries(params ?? {})
  if (entries.length === 0) return null
  return entries
    .map(([key, value]) => `${key} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n')
}
