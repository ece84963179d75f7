import { useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { usePlayer, usePlayerState } from '@/features/shared/stage/use-player'
import { momentIn, written } from './moment-in'

/** While it plays the address follows so often, milliseconds of the browser. */
const FOLLOW_MS = 5000

/** Keeps the moment that is shown in the address: who has the same file sees the same. */
export function AtAddress() {
  const player = usePlayer()
  const { playing, heading, scene } = usePlayerState()
  const [params, setParams] = useSearchParams()
  const { state } = useLocation()
  const write = useRef(() => {})
  write.current = () => {
    const at = written(player.now())
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
