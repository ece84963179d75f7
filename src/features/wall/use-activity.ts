import { useEffect, useState } from 'react'
import { useClock } from '@/ui/clock'

/** So long after the last movement somebody is taken to be still there. */
const QUIET_MS = 10_000

/** Whether somebody has just used a pointer or a key here. A pointer that lies still for long is nobody. */
export function useActivity(): boolean {
  const clock = useClock()
  const [last, setLast] = useState<number | null>(null)
  useEffect(() => {
    const touched = () => setLast(clock.now())
    const moved = ({ movementX, movementY }: PointerEvent) => {
      // The browser tells of a move as well when the page moved under a pointer that lies still.
      if (movementX !== 0 || movementY !== 0) touched()
    }
    window.addEventListener('pointermove', moved)
    window.addEventListener('pointerdown', touched)
    window.addEventListener('keydown', touched)
    return () => {
      window.removeEventListener('pointermove', moved)
      window.removeEventListener('pointerdown', touched)
      window.removeEventListener('keydown', touched)
    }
  }, [clock])
  useEffect(() => {
    if (last === null) return
    return clock.subscribe(() => {
      if (clock.tick() - last >= QUIET_MS) setLast(null)
    })
  }, [clock, last])
  return last !== null
}
