import { type ComponentType, lazy, useEffect, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Fault } from '@/ui/boundary'

/**
 * A part that comes late and that the page cannot do without: where its code does not come, its place says so and asks
 * for it again when told, or when somebody comes back to it.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  let known: ComponentType<P> | null = null
  function Again(props: P) {
    const [Part, setPart] = useState(() => known)
    const ask = () =>
      void load().then(
        (part) => {
          known = part
          setPart(() => part)
        },
        () => {},
      )
    useEffect(ask, [])
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
