import { useEffect, useState } from 'react'
import { useServices } from '@/features/shared/services'
import type { Exported } from '@/history/kept'
import type { Recorded } from '@/recording/recorder'

/** What there is to save. */
export type Contents =
  | { readonly state: 'loading' | 'nothing' | 'failed' }
  | { readonly state: 'there'; readonly recorded: Recorded; readonly history: Exported }

/** What was recorded of a task up to the moment in which this is first asked for. */
export function useRecorded(id: string): Contents {
  const { recording, history } = useServices()
  const [contents, setContents] = useState<Contents>({ state: 'loading' })
  useEffect(() => {
    let wanted = true
    const show = (next: Contents) => {
      if (wanted) setContents(next)
    }
    recording
      .open()
      .then((recorder) => recorder.recorded(id))
      .then(async (recorded) => {
        if (!recorded) return show({ state: 'nothing' })
        return show({ state: 'there', recorded, history: await history.exportStored(id, recorded.from) })
      })
      .catch(() => show({ state: 'failed' }))
    return () => {
      wanted = false
    }
  }, [recording, history, id])
  return contents
}

/** What one sample of one column takes in a file, bytes, about. */
const SAMPLE_BYTES = 3

/** How large the file will be, bytes, about. */
export function sizeOf({ recorded, history }: Contents & { state: 'there' }): number {
  const steps = [...(history.stored?.steps.values() ?? [])]
  const samples = steps.reduce((sum, { buckets }) => sum + buckets.times.length * (buckets.columns.size + 1), 0)
  return recorded.fileBytes + samples * SAMPLE_BYTES
}

/** When what the history kept from before begins, epoch milliseconds; null where that is nothing. */
export function beforeFrom({ history }: Contents & { state: 'there' }): number | null {
  const starts = [...(history.stored?.steps.values() ?? [])].flatMap(({ buckets }) => [...buckets.times.subarray(0, 1)])
  return starts.length === 0 ? null : Math.min(...starts)
}
