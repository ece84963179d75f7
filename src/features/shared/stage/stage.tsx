import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { player as texts } from '@/i18n/en/player'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { LateCodeError } from '@/lib/late-code'
import type { PinKeeping } from '@/lib/pins'
import { ClockProvider } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import { Lost } from '../lazy-part'
import { PinsProvider } from '../pins/pins-provider'
import { ServicesProvider, useServices } from '../services'
import { type StageAbout, StageContext, type StageInfo } from '../use-stage'
import { createPlayer } from './player'
import { PlayerBar, type PlayerBarProps } from './player-bar'
import { TICK_MS } from './playhead'
import type { Show } from './show'
import { createStageClock } from './stage-clock'
import { stageProblemText } from './stage-problem-text'
import { PlayerContext, usePlayer, usePlayerState } from './use-player'

const TEXTS = { player: texts }

export interface StageProps extends PlayerBarProps {
  /** Another show is another stage: give it a key. */
  readonly show: Show
  readonly about: StageAbout
  /** Epoch milliseconds; the show's own start without. */
  readonly at?: number | undefined
  readonly speed?: number
  /** Whether it plays at once. */
  readonly plays?: boolean
  /** Stands over the task's page, inside the stage. */
  readonly head?: ReactNode
  /** The page of the show's task. */
  readonly children: ReactNode
}

/**
 * A world of its own around a task's page: its clock, OMS and history are the show's, and nothing of it is kept. The
 * page stays mounted while the time jumps.
 */
export function Stage({ show, about, at = show.start, speed = 1, plays = false, head, children, ...bar }: StageProps) {
  useLazyTexts(TEXTS)
  const { outside } = useServices()
  const [preferences] = usePreferences()
  const latest = useRef(preferences)
  latest.current = preferences
  const [{ player, queries, clock }] = useState(() => {
    // What the page shows is put there by the player; to ask again at the same moment would bring the same.
    const queries = new QueryClient({ defaultOptions: { queries: { refetchOnMount: false, retryOnMount: false } } })
    const options = () => latest.current
    const player = createPlayer({ show, at, speed, clock: outside.slicing.clock, queries, options })
    const intervalSeconds = () => latest.current.intervalSeconds
    return { player, queries, clock: createStageClock({ player, show, queries, intervalSeconds }) }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it begins with counts once
  useEffect(() => {
    void player.seek(at).then(() => plays && player.play())
    return player.end
  }, [player])
  return (
    <PlayerContext value={player}>
      <QueryClientProvider client={queries}>
        <ClockProvider clock={clock}>
          <PinsProvider keeping={useMemo(memoryPins, [])}>
            <Ticking />
            {head}
            <Staged about={about}>{children}</Staged>
            <PlayerBar {...bar} show={show} />
          </PinsProvider>
        </ClockProvider>
      </QueryClientProvider>
    </PlayerContext>
  )
}

/** The page, once there is something to show. */
function Staged({ about, children }: Pick<StageProps, 'about' | 'children'>) {
  const { t } = useTranslation()
  const player = usePlayer()
  const { scene, playing, speed, leastMs, failed } = usePlayerState()
  const { kind, home, name, momentAt } = about
  const { href, label } = home
  const info = useMemo(
    (): StageInfo => ({
      kind,
      home: { href, label },
      name,
      momentAt,
      playing,
      pace: { speed, leastMs },
      problemText: (problem, id) => stageProblemText(t, kind, problem, id),
    }),
    [kind, href, label, name, momentAt, playing, speed, leastMs, t],
  )
  if (!scene) {
    return failed instanceof LateCodeError ? (
      <Lost onAgain={() => void player.seek(player.now())} />
    ) : failed ? (
      <p role="alert">{t('player.failed')}</p>
    ) : (
      <p role="status" className="min-h-dvh text-muted">
        {t('common.loading')}
      </p>
    )
  }
  return (
    <ServicesProvider services={scene.services}>
      <StageContext value={info}>{children}</StageContext>
    </ServicesProvider>
  )
}

/** Lets the time pass while it plays and somebody sees it. */
function Ticking() {
  const player = usePlayer()
  const { playing } = usePlayerState()
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => document.visibilityState === 'visible' && player.tick(), TICK_MS)
    return () => clearInterval(timer)
  }, [player, playing])
  return null
}

/** A watch list that ends with the stage. */
function memoryPins(): PinKeeping {
  const kept = new Map<string, string>()
  return {
    storage: () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }),
  }
}
