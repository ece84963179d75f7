import { createContext, type ReactNode, use } from 'react'
import type { PinKeeping } from '@/lib/pins'

const Context = createContext<PinKeeping | null>(null)

/** Says where the pins of this page are kept; their code comes with the first part that shows pins. */
export function PinsProvider({ keeping, children }: { keeping: PinKeeping; children: ReactNode }) {
  return <Context value={keeping}>{children}</Context>
}

/** Where the pins of this page are kept. */
export function usePinKeeping(): PinKeeping {
  const keeping = use(Context)
  if (!keeping) throw new Error('usePins needs a PinsProvider above it')
  return keeping
}
