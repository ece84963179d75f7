import { useRef } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { Button, Select } from '@/ui/button'
import { landingOf, nextMark } from './marks'
import { SPEEDS } from './playhead'
import type { Mark, Show } from './show'
import { TimeSlider } from './time-slider'
import { useMomentText } from './use-moment-text'
import { usePlayer, usePlayerState, usePlayerTime } from './use-player'
import { usePlayerKeys } from './use-player-keys'
import { useRoomFor } from './use-room-for'

export interface PlayerBarProps {
  /** In the order of time. */
  readonly marks?: readonly Mark[]
}

const NONE: readonly Mark[] = []

/**
 * Plays the show of a stage: play, step, jump, speed, and the whole of it as a slider. It lies along the lower edge of
 * the window, from side to side, however short the page is; the page ends above it.
 */
export function PlayerBar({ marks = NONE, show }: PlayerBarProps & { readonly show: Show }) {
  const { t } = useTranslation()
  const player = usePlayer()
  const { playing, speed, failed, scene, heading } = usePlayerState()
  const bar = useRef<HTMLElement>(null)
  const room = useRef<HTMLDivElement>(null)
  usePlayerKeys(player, show, marks)
  useRoomFor(bar, room)
  return (
    <>
      <div ref={room} className="print:hidden" />
      <section
        ref={bar}
        aria-label={t('player.title')}
        data-tour="player"
        aria-busy={heading !== null}
        className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-card print:hidden"
      >
        <div className="mx-auto max-w-[88rem] px-4 py-2 sm:px-6">
          <TimeSlider show={show} marks={marks} />
          <div className="flex flex-wrap items-center gap-1.5">
            <PlayButton end={show.to} />
            <Button
              aria-label={t('player.stepBack')}
              title={t('player.stepBackKey')}
              onClick={() => void player.step(-1)}
            >
              <span aria-hidden="true">‹‖</span>
            </Button>
            <Button aria-label={t('player.step')} title={t('player.stepKey')} onClick={() => void player.step(1)}>
              <span aria-hidden="true">‖›</span>
            </Button>
            {marks.length > 0 && <EventButtons marks={marks} />}
            <RestartButton show={show} />
            <Select
              label={t('player.speed')}
              value={String(speed)}
              onChoose={(value) => player.setSpeed(Number(value))}
              options={SPEEDS.map((it) => ({ value: String(it), label: t('player.times', { speed: it }) }))}
            />
            <Position show={show} />
          </div>
          {failed !== null && scene !== null && (
            <p role="alert" className="text-sm text-bad">
              {t('player.failed')}
            </p>
          )}
          <span role="status" className="sr-only">
            {t(playing ? 'player.playing' : 'player.paused')}
          </span>
        </div>
      </section>
    </>
  )
}

function PlayButton({ end }: { end: number }) {
  const { t } = useTranslation()
  const player = usePlayer()
  const { playing } = usePlayerState()
  const over = usePlayerTime() >= end && !playing
  return (
    <Button
      aria-label={t(playing ? 'player.pause' : over ? 'player.again' : 'player.play')}
      title={t('player.playKey')}
      className="min-w-10"
      onClick={() => (playing ? player.pause() : player.play())}
    >
      <span aria-hidden="true">{playing ? '‖' : over ? '↺' : '▶'}</span>
      {over && <span className="ml-1.5 max-sm:hidden">{t('player.again')}</span>}
    </Button>
  )
}

/** At the end the first button does the same. */
function RestartButton({ show }: { show: Show }) {
  const { t } = useTranslation()
  const player = usePlayer()
  if (usePlayerTime() >= show.to) return null
  return (
    <Button aria-label={t('player.restart')} title={t('player.restart')} onClick={() => void player.seek(show.from)}>
      <span aria-hidden="true">↺</span>
    </Button>
  )
}

function EventButtons({ marks }: { marks: readonly Mark[] }) {
  const { t } = useTranslation()
  const player = usePlayer()
  const now = usePlayerTime()
  const [before, after] = [nextMark(marks, now, -1), nextMark(marks, now, 1)]
  return (
    <>
      <Button
        aria-label={t('player.previousEvent')}
        title={before ? `${t('player.previousEventKey')}: ${before.label}` : t('player.previousEventKey')}
        disabled={!before}
        onClick={() => before && void player.seek(landingOf(before))}
      >
        <span aria-hidden="true">⇤</span>
      </Button>
      <Button
        aria-label={t('player.nextEvent')}
        title={after ? `${t('player.nextEventKey')}: ${after.label}` : t('player.nextEventKey')}
        disabled={!after}
        onClick={() => after && void player.seek(landingOf(after))}
      >
        <span aria-hidden="true">⇥</span>
      </Button>
    </>
  )
}

/** The time in the show, and how far it is. */
function Position({ show }: { show: Show }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = usePlayerTime()
  const moment = useMomentText(show)
  if (show.answerAt?.(now).time === 'assumed') return <span className="text-sm tabular-nums">{moment(now)}</span>
  return (
    <span className="text-sm tabular-nums">
      <time dateTime={new Date(now).toISOString()} className="whitespace-nowrap">
        {moment(now)}
      </time>{' '}
      <span className="whitespace-nowrap text-muted">
        {t('player.position', {
          done: format.duration((now - show.from) / 1000),
          length: format.duration((show.to - show.from) / 1000),
        })}
      </span>
    </span>
  )
}
