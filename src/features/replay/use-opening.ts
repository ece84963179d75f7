import { useCallback, useEffect, useRef, useState } from 'react'
import { useServices } from '@/features/shared/services'
import { findAnswers } from '@/recording/found/find-answers'
import { openFile } from '@/recording/read/open-file'
import { isRecordingStart } from '@/recording/read/read-header'
import { openAnswers } from './opened/open-answers'
import { openedThing } from './opened/open-recording'
import type { OpenedThing, Playable } from './opened/opened'

/** Where the page is: nothing opened, a file being read, or what came of it. */
export type OpeningState =
  | { readonly kind: 'nothing' }
  /** In bytes of the file. */
  | { readonly kind: 'reading'; readonly name: string | null; readonly done: number; readonly size: number }
  | OpenedThing

export interface Opening {
  readonly state: OpeningState
  /** Counts what was opened, so that each is a stage of its own. */
  readonly round: number
  readonly openFile: (file: Blob, name: string | null) => void
  readonly openText: (text: string) => void
  readonly play: (playable: Playable) => void
  /** Gives up what is being read, or closes what is open. */
  readonly close: () => void
}

/** Longer texts are read as files are: piece by piece. Characters. */
const LONG_TEXT = 2_000_000

const NOTHING: OpeningState = { kind: 'nothing' }

/** Opens files and texts. What is opened later counts. */
export function useOpening(): Opening {
  const { outside, serverClock } = useServices()
  const [state, setState] = useState<OpeningState>(NOTHING)
  const [round, setRound] = useState(0)
  const reading = useRef<AbortController | null>(null)
  useEffect(() => () => reading.current?.abort(), [])

  const begin = useCallback((next: OpeningState) => {
    reading.current?.abort()
    reading.current = new AbortController()
    setRound((count) => count + 1)
    setState(next)
    return reading.current.signal
  }, [])

  const read = useCallback(
    async (file: Blob, name: string | null) => {
      const { size } = file
      const signal = begin({ kind: 'reading', name, done: 0, size })
      const onProgress = (done: number) => {
        if (!signal.aborted) setState({ kind: 'reading', name, done, size })
      }
      try {
        const opened = await openFile(file, { onProgress, signal, slicing: outside.slicing })
        if (!signal.aborted) setState(openedThing(opened, serverClock.now(), name))
      } catch {
        // Given up: what was wanted instead is shown already.
      }
    },
    [begin, outside, serverClock],
  )

  return {
    state,
    round,
    openFile: useCallback((file, name) => void read(file, name), [read]),
    openText: useCallback(
      (text) => {
        if (text.length > LONG_TEXT || isRecordingStart(text)) void read(new Blob([text]), null)
        else {
          const found = findAnswers(text)
          begin(openAnswers(found, serverClock.now(), null))
        }
      },
      [begin, read, serverClock],
    ),
    play: useCallback(
      (playable) => setState((before) => ({ kind: 'play', name: 'name' in before ? before.name : null, playable })),
      [],
    ),
    close: useCallback(() => void begin(NOTHING), [begin]),
  }
}
