import type { ContractNote } from '@/contract/notes'
import { useTranslation } from '@/i18n/use-translation'
import { sentences } from '@/lib/sentences'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'

/** Where the answer departs from the documented types, and which of its fields are unknown. */
export function ContractNotes({ notes }: { notes: readonly ContractNote[] }) {
  const { t } = useTranslation()
  return (
    <Card title={t('raw.notes.title', { count: notes.length })}>
      {notes.length === 0 ? (
        <p className="text-sm">
          <span aria-hidden="true" className="text-ok">
            ✓{' '}
          </span>
          {t('raw.notes.none')}
        </p>
      ) : (
        <>
          <p className="mb-2 text-xs text-muted">{t('raw.notes.about')}</p>
          <ul
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
            tabIndex={0}
            aria-label={t('raw.notes.title', { count: notes.length })}
            className="max-h-96 overflow-y-auto text-sm"
          >
            {notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity of their own
              <Note key={index} note={note} />
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Note({ note }: { note: ContractNote }) {
  const { t } = useTranslation()
  const expected = note.allowed ? note.allowed.join(', ') : t(`problems.types.${note.expected}`)
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-t border-line py-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <code className="font-mono text-xs wrap-anywhere">{note.path || t('raw.notes.elsewhere')}</code>
        {note.count > 1 ? <Badge>{t('raw.notes.times', { count: note.count })}</Badge> : null}
      </span>
      <span className="min-w-0">
        {t(`raw.notes.kinds.${note.kind}`)}
        {note.kind === 'more' ? null : (
          <span className="block text-xs wrap-anywhere text-muted">
            {sentences([
              ...(note.expected === 'nothing' ? [] : [t('raw.notes.expected', { what: expected })]),
              t('raw.notes.came', { what: t(`problems.types.${note.came}`) }),
            ])}{' '}
            {note.value === '' || note.came === 'null' ? null : (
              <code className="font-mono" data-verbatim>
                {note.value}
              </code>
            )}
          </span>
        )}
      </span>
    </li>
  )
}
