import { useEffect, useState } from 'react'
import { useTranslator } from '@/i18n/use-translation'
import type { watching } from './watching'

export type Watching = typeof watching

/** The rules once they are there: they are asked for when the first answer is on the screen and the charts are on their way. */
export function useAssessing(after: () => Promise<void>): Watching | null {
  const translator = useTranslator()
  const [rules, setRules] = useState<Watching | null>(null)
  useEffect(() => {
    let wanted = true
    after()
      .then(() => import('./watching'))
      .then(
        ({ watching }) => {
          translator.add('en', watching.texts)
          if (wanted) setRules(watching)
        },
        // Without them the page shows what single answers tell.
        () => undefined,
      )
    return () => {
      wanted = false
    }
  }, [translator, after])
  return rules
}
