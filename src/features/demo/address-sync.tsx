import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import type { Show } from '@/features/shared/stage/show'
import { usePlayer, usePlayerState } from '@/features/shared/stage/use-player'
import { readStageAddress, withStageAddress } from './stage-address'

/** While it plays the address follows so often, milliseconds of the browser. */
const FOLLOW_MS = 1000

/** Keeps the address at the moment that is shown, in place of the one before: a link shows the same. */
export function AddressSync({ show }: { show: Show }) {
  const player = usePlayer()
  const { playing, speed, heading, scene } = usePlayerState()
  const [params, setParams] = useSearchParams()
  const write = useRef(() => {})
  write.current = () => {
    const at = Math.round(player.now() / 1000) * 1000
    const next = withStageAddress(params, { at, speed, plays: playing }, show)
    if (next.toString() !== params.toString()) setParams(next, { replace: true, preventScrollReset: true })
  }
  const ready = scene !== null && heading === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a state of the player that is another is to be written
  useEffect(() => {
    if (ready) write.current()
  }, [ready, playing, speed])
  // Going back in the browser leads to an address of another moment, but the show goes on where it is. Nor does what
  // was typed by hand and names no moment stay there.
  useEffect(() => {
    const told = readStageAddress(params, show)
    const apart = Math.abs(told.at - player.now())
    const isClear = withStageAddress(params, told, show).toString() === params.toString()
    const { playing, speed, heading, scene } = player.get()
    if (!scene || heading !== null) return
    if (!isClear || apart > (playing ? 2 * FOLLOW_MS * speed : 1000)) write.current()
  }, [params, player, show])
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => write.current(), FOLLOW_MS)
    return () => clearInterval(timer)
  }, [playing])
  return null
}
