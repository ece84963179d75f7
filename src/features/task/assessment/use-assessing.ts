import { useEffect, useState } from 'react'
import { useTranslator } from '@/i18n/use-translation'
import type { watching } from './watching'

type Watching = typeof watching

/** The rules once they are there: they are asked for after the first answer is on the screen, and stay. */
export function useAssessing(): Watching['assess'] | null {
  const translator = useTranslator()
  const [assess, setAssess] = useState<Watching['assess'] | null>(null)
  useEffect(() => {
    let wanted = true
    import('./watching').then(
      ({ watching: { assess, texts } }) => {
        translator.add('en', texts)
        if (wanted) setAssess(() => assess)
      },
      // Without them the page shows what single answers tell.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [translator])
  return assess
}
