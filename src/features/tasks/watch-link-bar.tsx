import { useSearchParams } from 'react-router'
import { usePins } from '@/features/shared/pins/use-pins'
import { readWatch, withoutWatch } from '@/features/shared/pins/watch-link'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { listed, sentences } from '@/lib/sentences'
import { Button } from '@/ui/button'

/** Offers what a link brought along to be watched. Nothing is taken over without being asked. */
export function WatchLink() {
  const { t } = useTranslation()
  const format = useFormat()
  const pins = usePins()
  const [params, setParams] = useSearchParams()
  const asked = readWatch(params)
  if (!asked) return null
  const done = () => setParams(withoutWatch(params), { replace: true })
  const { ids, wrong } = asked
  return (
    <section className="mb-3.5 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line border-l-4 border-l-source bg-card px-4 py-3 text-sm">
      <p role="status" className="min-w-0 flex-1 wrap-anywhere">
        {sentences([
          ids.length === 0
            ? t('tasks.link.none')
            : t('tasks.link.text', { count: ids.length, ids: listed(ids, format) }),
          ...(wrong.length > 0
            ? [
                t('tasks.link.wrong', {
                  pieces: listed(
                    wrong.map(({ text }) => text),
                    format,
                  ),
                }),
              ]
            : []),
        ])}
      </p>
      {ids.length > 0 && (
        <Button
          onClick={() => {
            pins.add(ids)
            done()
          }}
        >
          {t('tasks.link.add')}
        </Button>
      )}
      <Button onClick={done}>{t('tasks.link.ignore')}</Button>
    </section>
  )
}
