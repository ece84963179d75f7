import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { useServices } from '@/features/shared/services'
import { findAnswers } from '@/recording/found/find-answers'
import { openFile } from '@/recording/read/open-file'
import { isHeaderless, isRecordingStart } from '@/recording/read/read-header'
import { openAnswers } from './opened/open-answers'
import { openedThing } from './opened/open-recording'
import type { OpenedThing } from './opened/opened'
import { type Kept, roundIn, type Shown, shownBy, taskIn, withOpened, withoutTask, withTask } from './opened-address'

/** A file being read, in bytes of it. */
export interface ReadingState {
  readonly kind: 'reading'
  readonly name: string | null
  readonly done: number
  readonly size: number
}

export interface Opening {
  /** Where the page is: nothing opened, a file being read, or what came of it. */
  readonly state: ReadingState | Shown
  readonly openFile: (file: Blob, name: string | null) => void
  readonly openText: (text: string) => void
  /** Shows one of the tasks that were found. */
  readonly choose: (id: string) => void
  /** Leads from such a task to the list. */
  readonly backToList: () => void
  /** Gives up what is being read. */
  readonly cancel: () => void
  /** Leads to the start, to open something else. */
  readonly leave: () => void
}

/** Longer texts are read as files are: piece by piece. Characters. */
const LONG_TEXT = 2_000_000

/** What an entry of the browser's history says of the one before it. */
const FROM_LIST = 'from-list'

/** Opens files and texts. What is opened later counts; what of it is shown, the address says. */
export function useOpening(): Opening {
  const { outside, serverClock } = useServices()
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const navigate = useNavigate()
  const [reading, setReading] = useState<ReadingState | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const [opened, task] = [roundIn(params), taskIn(params)]
  const shown = useMemo(() => shownBy(opened, task, kept), [opened, task, kept])
  const now = useRef({ params, setParams, shown })
  now.current = { params, setParams, shown }
  /** After a reload the address may have a number already: that of something else. */
  const round = useRef(roundIn(params))
  const giveUp = useRef<AbortController | null>(null)
  useEffect(() => () => giveUp.current?.abort(), [])

  /** @returns what is to be done with what came of it */
  const begin = useCallback(() => {
    giveUp.current?.abort()
    giveUp.current = new AbortController()
    const { signal } = giveUp.current
    const { kind } = now.current.shown
    // The next one has other moments, steps and tabs; who comes by a link has not opened any yet.
    const from = kind === 'play' || kind === 'choose' ? new URLSearchParams() : now.current.params
    const finish = (thing: OpenedThing) => {
      if (signal.aborted) return
      round.current += 1
      const { params, setParams, shown } = now.current
      const isStart = shown.kind === 'nothing' || shown.kind === 'fault'
      startTransition(() => {
        setReading(null)
        setKept({ round: round.current, thing })
        setParams(withOpened(from, round.current, thing), { replace: isStart && roundIn(params) > 0 })
      })
    }
    return { signal, finish }
  }, [])

  const read = useCallback(
    async (file: Blob, name: string | null) => {
      const { size } = file
      const { signal, finish } = begin()
      const onProgress = (done: number) => {
        if (!signal.aborted) setReading({ kind: 'reading', name, done, size })
      }
      onProgress(0)
      // Two large ones at once may be too much.
      setKept(null)
      try {
        const opened = await openFile(file, { onProgress, signal, slicing: outside.slicing })
        finish(openedThing(opened, serverClock.now(), name))
      } catch {
        // Given up: what was wanted instead is shown already.
      }
    },
    [begin, outside, serverClock],
  )

  return {
    state: reading ?? shown,
    openFile: useCallback((file, name) => void read(file, name), [read]),
    openText: useCallback(
      (text) => {
        if (text.length > LONG_TEXT || isRecordingStart(text) || isHeaderless(text)) void read(new Blob([text]), null)
        else begin().finish(openAnswers(findAnswers(text), serverClock.now(), null))
      },
      [begin, read, serverClock],
    ),
    choose: useCallback((id) => setParams((before) => withTask(before, id), { state: FROM_LIST }), [setParams]),
    backToList: useCallback(() => {
      // Where nothing else was gone to since, so that Back leads from there to the start.
      if (location.state === FROM_LIST) void navigate(-1)
      else setParams(withoutTask)
    }, [location.state, navigate, setParams]),
    cancel: useCallback(() => {
      giveUp.current?.abort()
      setReading(null)
    }, []),
    leave: useCallback(() => setParams({}), [setParams]),
  }
}
