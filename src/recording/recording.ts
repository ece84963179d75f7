import type { Recorder } from './recorder'
import type { Seen } from './seen'

/** Stands for the recorder, whose code comes when the page is calm. */
export interface Recording {
  /** Begins to keep what is told of a task whose own page is shown. @returns ends it; what is kept stays */
  watch(id: string): () => void
  /** Keeps something of a task, if it is watched. */
  tell(id: string, seen: Seen): void
  /** The recorder. @throws when its code does not come */
  open(): Promise<Recorder>
}

/** The recorder, whose code comes when the page is calm. @param calm see `RecorderOptions.calm` @throws when its code does not come */
export async function loadRecorder(calm: () => Promise<void>): Promise<Recorder> {
  await calm()
  const { createRecorder } = await import('./recorder')
  return createRecorder({ calm })
}

/** @param load gives the recorder; called with the first that is told */
export function createRecording(load: () => Promise<Recorder>): Recording {
  const watched: string[] = []
  let loading: Promise<Recorder> | undefined
  const open = () => {
    loading ??= load().catch((error) => {
      // Asked for again with what is told next, or when it is wanted.
      loading = undefined
      throw error
    })
    return loading
  }
  return {
    watch(id) {
      watched.push(id)
      return () => void watched.splice(watched.indexOf(id), 1)
    },
    tell(id, seen) {
      // Code that does not come costs what is told meanwhile, not the page.
      if (watched.includes(id))
        void open().then(
          (it) => it.take(id, seen),
          () => {},
        )
    },
    open,
  }
}
