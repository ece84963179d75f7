import { useFindText } from '@/i18n/use-find-text'
import { useTranslation } from '@/i18n/use-translation'
import { prettify } from '@/lib/format'
import { Badge } from '@/ui/badge'

const QUIRK = /^Q-\d+$/

/** What else a scenario shows: in words, and quirks by their number with the words on hover and for readers. */
export function Tags({ shows }: { shows: readonly string[] }) {
  const { t } = useTranslation()
  const find = useFindText()
  if (shows.length === 0) return null
  const inWords = (code: string) => find('demo', 'shows', code) ?? prettify(code)
  return (
    <ul aria-label={t('demo.card.shows')} className="mt-2 flex flex-wrap gap-1">
      {shows.map((code) => (
        <li key={code} className="flex min-w-0">
          {QUIRK.test(code) ? (
            <Badge tone="info" title={inWords(code)}>
              {code}
              <span className="sr-only">: {inWords(code)}</span>
            </Badge>
          ) : (
            <Badge>{inWords(code)}</Badge>
          )}
        </li>
      ))}
    </ul>
  )
}
