import { useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { usePlayer, usePlayerState } from '@/features/shared/stage/use-player'

/** While it plays the address follows so often, milliseconds of the browser. */
const FOLLOW_MS = 5000

/** The moment that an address names, epoch milliseconds; undefined for none. */
export function momentIn(params: URLSearchParams): number | undefined {
  const at = Date.parse(params.get('at') ?? '')
  return Number.isFinite(at) ? at : undefined
}

/** Keeps the moment that is shown in the address: who has the same file sees the same. */
export function AtAddress() {
  const player = usePlayer()
  const { playing, heading, scene } = usePlayerState()
  const [params, setParams] = useSearchParams()
  const { state } = useLocation()
  const write = useRef(() => {})
  write.current = () => {
    const at = new Date(Math.round(player.now() / 1000) * 1000).toISOString().replace('.000Z', 'Z')
    if (params.get('at') === at) return
    const next = new URLSearchParams(params)
    next.set('at', at)
    setParams(next, { replace: true, preventScrollReset: true, state })
  }
  const ready = scene !== null && heading === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: playing or not, each time it changes
  useEffect(() => {
    if (ready) write.current()
  }, [ready, playing])
  // Going back in the browser leads to an address of another moment, but the show goes on where it is.
  useEffect(() => {
    const apart = Math.abs((momentIn(params) ?? player.now()) - player.now())
    const { playing, heading, scene } = player.get()
    if (!playing && scene && heading === null && apart > 1000) write.current()
  }, [params, player])
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => write.current(), FOLLOW_MS)
    return () => clearInterval(timer)
  }, [playing])
  return null
}
