import { useEffect, useState } from 'react'
import { useTranslator } from '@/i18n/use-translation'
import type { watching } from './watching'

export type Watching = typeof watching

/**
 * The rules once they are there: they are asked for when the first answer is on the screen and the charts are on their
 * way, and, should they not come, with each further answer.
 * @param at when the last answer came, epoch milliseconds
 */
export function useAssessing(after: () => Promise<void>, at: number): Watching | null {
  const translator = useTranslator()
  const [rules, setRules] = useState<Watching | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer says that the server is there
  useEffect(() => {
    if (rules) return
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
  }, [translator, after, rules, at])
  return rules
}
