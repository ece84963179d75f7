import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { TimeWindow } from '@/ui/chart/range'
import { type RangeName, type ReadRange, readRange, USUAL_RANGE, windowText } from './range-names'

/** The part of time that the charts of a page show, and how the viewer changes it. */
export interface RangeChoice extends ReadRange {
  choose(name: RangeName): void
  /** Looks closer; `back` leads to where it was. */
  zoom(window: TimeWindow): void
  /** Looks elsewhere; `back` leads to where it would have before. */
  move(window: TimeWindow): void
  /** To what was shown before the last zoom. */
  back(): void
}

/** What was shown before each zoom, by the address's text. Of this visit only: after a reload, back is the usual range. */
const before = new Map<string, string>()
const MAX_BEFORE = 200

function remember(text: string, earlier: string): void {
  before.set(text, earlier)
  const [oldest] = before.keys()
  if (before.size > MAX_BEFORE && oldest !== undefined) before.delete(oldest)
}

/** Reads the time shown from the address, for a colleague to open, and writes it there. */
export function useRange(usual: RangeName = USUAL_RANGE): RangeChoice {
  const [params, setParams] = useSearchParams()
  const text = params.get('range') ?? usual
  const read = useMemo(() => readRange(text, usual), [text, usual])
  const write = useCallback(
    (next: string) =>
      setParams(
        (all) => {
          const changed = new URLSearchParams(all)
          changed.set('range', next)
          return changed
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  )
  return useMemo(() => {
    const go = (window: TimeWindow, earlier: string) => {
      const next = windowText(window)
      if (next === text) return
      remember(next, earlier)
      write(next)
    }
    return {
      ...read,
      choose: write,
      zoom: (window) => go(window, text),
      move: (window) => go(window, read.name ?? before.get(text) ?? usual),
      back() {
        if (read.name === null) write(before.get(text) ?? usual)
      },
    }
  }, [read, text, usual, write])
}
