import type { ReactNode } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { listed } from '@/lib/sentences'
import { Button } from '@/ui/button'
import { Folded } from './folded'
import { isTimed } from './moments-of'
import { NewestNote } from './newest-note'
import type { Playable } from './opened/opened'
import { ReplayNotes } from './replay-notes'
import { isOutcome, spanOf } from './show/tape'

export interface ReplayHeadProps {
  /** Of the file; null for what was pasted. */
  readonly name: string | null
  readonly playable: Playable
  /** Leads to the list that it was chosen from; null for none. */
  readonly onList: (() => void) | null
  readonly onClose: () => void
}

/** What is played: where it comes from, and what it does not hold. */
export function ReplayHead({ name, playable, onList, onClose }: ReplayHeadProps) {
  const { t } = useTranslation()
  return (
    <section
      aria-label={t('replay.head')}
      className="mb-3.5 rounded-card border border-line bg-card px-3 py-1.5 text-sm print:hidden"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 font-semibold wrap-anywhere">{name ?? t('replay.pasted')}</p>
        <div className="flex flex-wrap gap-1.5">
          {onList && <Button onClick={onList}>{t('replay.tasks.back')}</Button>}
          <Button onClick={onClose}>{t('replay.another')}</Button>
        </div>
      </div>
      {playable.kind === 'answer' ? <OneAnswer {...playable} /> : <Details playable={playable} />}
      {playable.kind === 'answers' && playable.times !== 'told' && (
        <p role="note" data-times={playable.times} className="text-xs text-warn">
          {t(`replay.times.${playable.times}`)}
        </p>
      )}
      {playable.kind === 'recording' && <ReplayNotes playable={playable} />}
    </section>
  )
}

/** One answer, and when it came. */
function OneAnswer({ told, newest, still }: Extract<Playable, { kind: 'answer' }>) {
  const { t } = useTranslation()
  const format = useFormat()
  const one = told
    ? t('replay.oneAt', { time: `${format.dateTime(told.at)} ${format.zone(told.at)}` })
    : t('replay.one')
  return (
    <>
      <Folded summary={t('replay.several', { count: 1 })}>
        <p className="text-muted">{one}</p>
      </Folded>
      {newest !== null && <NewestNote newest={newest} opened={still.start} />}
      {told?.zoneless && (
        <p data-times="zoneless" className="text-xs text-muted">
          {t('replay.times.zoneless')}
        </p>
      )}
    </>
  )
}

function Details({ playable }: { playable: Exclude<Playable, { kind: 'answer' }> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { tape } = playable
  const outcomes = tape.moments.filter(isOutcome)
  const { from, to } = spanOf(tape)
  const count = outcomes.filter(({ kind }) => kind === 'answer').length
  const header = playable.kind === 'recording' ? playable.header : null
  const masked = (header?.masked ?? []).map((what) => t(`replay.mask.${what}`))
  return (
    <Folded summary={t('replay.several', { count })}>
      <dl className="flex flex-wrap gap-x-4 text-muted">
        <Detail name={t('replay.task')}>{tape.id === '' ? t('replay.noId') : tape.id}</Detail>
        <Detail name={t('replay.recorded')}>
          {isTimed(playable)
            ? t('replay.fromTo', { from: format.dateTime(from), to: `${format.dateTime(to)} ${format.zone(to)}` })
            : t('replay.times.unknown')}
          {' · '}
          {t('replay.several', { count })}
        </Detail>
        {header && header.product !== '' && <Detail name={t('replay.product')}>{header.product}</Detail>}
        {header?.origin && <Detail name={t('replay.origin')}>{header.origin}</Detail>}
        {masked.length > 0 && <Detail name={t('replay.masked')}>{listed(masked, format)}</Detail>}
      </dl>
    </Folded>
  )
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="min-w-0 wrap-anywhere">
      <dt className="inline">{t('replay.detail', { name })}</dt>
      <dd className="inline text-ink">{children}</dd>
    </div>
  )
}
