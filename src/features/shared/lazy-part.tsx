import { type ComponentType, lazy, useEffect } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Fault } from '@/ui/boundary'
import { useLate } from '@/ui/use-late'

/**
 * A part that comes late and that the page cannot do without: where its code does not come, its place says so and asks
 * for it again when told, or when somebody comes back to it.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  let known: ComponentType<P> | null = null
  const loadAgain = async () => {
    known = await load()
    return known
  }
  function Again(props: P) {
    const { part, ask } = useLate(loadAgain)
    // Who comes back to it does not wait for what came before.
    const Part = part ?? known
    useEffect(ask, [ask])
    return Part ? <Part {...props} /> : <Lost onAgain={ask} />
  }
  return lazy<ComponentType<P>>(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Again }),
    ),
  )
}

/** Says that code did not come, and why. */
export function Lost({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <Fault
      title={t('common.crashed.title')}
      text={t('problems.unreachable.titleOwn')}
      again={t('common.crashed.again')}
      onAgain={onAgain}
    />
  )
}
