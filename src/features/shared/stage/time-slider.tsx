import type { KeyboardEvent } from 'react'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import type { Mark, Show } from './show'
import { useMomentText } from './use-moment-text'
import { usePlayer, usePlayerTime } from './use-player'

const TONES: Record<Mark['tone'], string> = { neutral: 'bg-muted', ok: 'bg-ok', warn: 'bg-warn', bad: 'bg-bad' }

/** An arrow key moves it by so much of the whole. */
const ARROW = 0.01

const MOVES: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
}

interface TimeSliderProps {
  readonly show: Show
  readonly marks: readonly Mark[]
}

/** The whole show as a slider, with what happens in it as ticks above. */
export function TimeSlider({ show, marks }: TimeSliderProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const moment = useMomentText(show)
  const player = usePlayer()
  const now = usePlayerTime()
  const length = show.to - show.from
  const place = t('player.position', {
    done: format.duration((now - show.from) / 1000),
    length: format.duration(length / 1000),
  })
  function onKeyDown(event: KeyboardEvent) {
    const move = MOVES[event.key]
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    void player.seek(now + Math.max(1000, Math.round((length * ARROW) / 1000) * 1000) * move)
  }
  return (
    <div className="mb-1">
      <div aria-hidden="true" className="relative mx-2 h-2.5">
        {marks.map((mark) => (
          <span
            key={`${mark.at} ${mark.label}`}
            title={`${moment(mark.at)} ${mark.label}`}
            style={{ left: `${((mark.at - show.from) / length) * 100}%` }}
            className={`absolute inset-y-0 w-1 -translate-x-1/2 rounded-sm ${TONES[mark.tone]}`}
          />
        ))}
      </div>
      <input
        type="range"
        aria-label={t('player.slider')}
        aria-valuetext={show.answerAt?.(now).time === 'assumed' ? moment(now) : `${moment(now)}, ${place}`}
        className="block h-6 w-full cursor-pointer accent-source"
        min={0}
        max={Math.floor(length / 1000)}
        value={Math.round((now - show.from) / 1000)}
        onChange={(event) => void player.seek(show.from + Number(event.target.value) * 1000)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
