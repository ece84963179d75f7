import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { MissingTask } from '@/features/shared/overview/row'
import { usePageAddress } from '@/features/shared/page-address'
import { usePins } from '@/features/shared/pins/use-pins'
import { watchHref } from '@/features/shared/pins/watch-link'
import { problemText } from '@/features/shared/problem-text'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { PINS } from '@/lib/pins'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CopyButton } from '@/ui/copy-button'

/** The tasks that are watched by their ids, which also works where OMS gives no list. */
export function WatchList({ missing }: { missing: readonly MissingTask[] }) {
  const { t } = useTranslation()
  const { ids } = usePins()
  const address = usePageAddress()
  return (
    <Card
      title={t('tasks.watch.title')}
      className="mt-3.5 print:hidden"
      aside={
        ids.length > 0 ? (
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link
              to={{ pathname: paths.wall.href(), search: new URLSearchParams({ ids: ids.join(',') }).toString() }}
              className="text-sm text-source underline-offset-2 hover:underline"
            >
              {t('tasks.watch.wall')}
            </Link>
            <CopyButton
              text={() => address.of(watchHref(ids))}
              label={t('tasks.watch.share')}
              doneLabel={t('common.copied')}
              failedLabel={t('common.copyFailed')}
            />
          </span>
        ) : null
      }
    >
      <WatchForm />
      <Missing missing={missing} />
    </Card>
  )
}

function WatchForm() {
  const { t } = useTranslation()
  const pins = usePins()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const ids = [...new Set(text.split(/[\s,，、;]+/).filter((id) => id !== ''))]
  const fresh = ids.filter((id) => !pins.has(id))
  const wrong = ids.some((id) => id.length > PINS.longest)
    ? t('tasks.watch.tooLong', { longest: PINS.longest })
    : pins.ids.length + fresh.length > PINS.most
      ? t('tasks.watch.full', { most: PINS.most })
      : null
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong !== null || ids.length === 0) return
        pins.add(ids)
        setText('')
      }}
    >
      <label htmlFor="watch-ids" className="text-sm text-muted">
        {t('tasks.watch.label')}
      </label>
      <input
        id="watch-ids"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('tasks.watch.hint')}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : 'watch-wrong'}
        className="min-h-8 min-w-0 flex-1 rounded-lg border border-muted bg-card px-2.5 py-1 font-mono text-sm sm:max-w-96"
      />
      <Button type="submit">{t('tasks.watch.add')}</Button>
      <Button
        disabled={ids.length !== 1}
        onClick={() => {
          if (ids[0] !== undefined) void navigate(paths.task.href(ids[0]))
        }}
      >
        {t('tasks.watch.open')}
      </Button>
      {wrong !== null && (
        <p id="watch-wrong" role="alert" className="w-full text-sm text-bad">
          {wrong}
        </p>
      )}
    </form>
  )
}

/** Watched tasks of which nothing is known, each with the reason, so that none is lost. */
function Missing({ missing }: { missing: readonly MissingTask[] }) {
  const { t } = useTranslation()
  const pins = usePins()
  if (missing.length === 0) return null
  return (
    <ul className="mt-3 space-y-1 text-sm">
      {missing.map(({ id, problem }) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          <Button aria-label={t('tasks.watch.remove', { id })} onClick={() => pins.remove(id)}>
            ✕
          </Button>
          <span className="min-w-0 wrap-anywhere text-muted">
            {problem
              ? t('tasks.watch.missingWhy', { id, why: problemText(t, problem, id).title })
              : t('tasks.watch.missing', { id })}
          </span>
        </li>
      ))}
    </ul>
  )
}
