import { useEffect, useRef, useState } from 'react'
import { useServices } from '@/features/shared/services'
import { recordingFileName } from '@/recording/file-name'
import { FORMAT, FORMAT_VERSION, type Header, type Masked } from '@/recording/format'
import { createMasks } from '@/recording/mask/masks'
import { gzip } from '@/recording/packing'
import { recordingFile } from '@/recording/save'
import { saveBlob } from '@/ui/save-text'
import { version } from '../../../../package.json'
import type { Contents } from './use-recorded'

export type Saving =
  | { readonly state: 'idle' | 'broken' }
  /** `done`: 0 to 1. */
  | { readonly state: 'writing'; readonly done: number }
  | { readonly state: 'done'; readonly file: string }

/** Whether this browser can pack. */
export const PACKS = gzip() !== null

/** Writes the file, and lets the viewer give it up. */
export function useSaving(id: string, zone: string) {
  const { serverClock, outside } = useServices()
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function write({ recorded, history }: Contents & { state: 'there' }, masked: readonly Masked[]) {
    const controller = new AbortController()
    abort.current = controller
    setSaving({ state: 'writing', done: 0 })
    try {
      const hides = masked.includes('hosts')
      const header: Header = {
        format: FORMAT,
        version: FORMAT_VERSION,
        product: version,
        origin: hides ? null : recorded.origin,
        // A code made of the address, from which that could be guessed.
        scope: hides ? '' : recorded.scope,
        task: id,
        zone,
        saved: Math.round(serverClock.now()),
        masked,
      }
      const masks = masked.length > 0 ? createMasks(masked) : null
      const { from, to, read, pieces } = recorded
      const blob = await recordingFile({
        contents: { header, from, history, read, pieces, masks },
        packs: PACKS,
        slicing: outside.slicing,
        signal: controller.signal,
        onProgress: (done) => setSaving({ state: 'writing', done }),
      })
      const file = recordingFileName({ task: id, from, to, isMasked: masked.length > 0, packs: PACKS })
      saveBlob(file, blob)
      setSaving({ state: 'done', file })
    } catch {
      setSaving({ state: controller.signal.aborted ? 'idle' : 'broken' })
    }
  }

  return {
    saving,
    write,
    cancel: () => abort.current?.abort(),
    /** What was said of the last file no longer fits what is chosen. */
    forget: () => setSaving({ state: 'idle' }),
  }
}
