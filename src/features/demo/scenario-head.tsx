import { Link } from 'react-router'
import { useTranslation } from '@/i18n/use-translation'
import type { About } from '@/simulator/scenario'
import { usePreferences } from '@/ui/preferences'
import { wordsIn } from './catalogue/entry'

interface ScenarioHeadProps {
  readonly scenario: Pick<About, 'title' | 'look'>
  /** The catalogue. */
  readonly back: { readonly href: string; readonly label: string }
}

/** Which scenario it is and what there is to look for; the page below says the rest. */
export function ScenarioHead({ scenario: { title, look }, back }: ScenarioHeadProps) {
  const { t } = useTranslation()
  const [{ locale }] = usePreferences()
  return (
    <div className="mb-3.5 flex flex-wrap items-baseline gap-x-3 gap-y-1 border-l-4 border-incr pl-3 print:hidden">
      <Link to={back.href} className="text-sm text-source underline-offset-2 hover:underline">
        <span aria-hidden="true">← </span>
        {back.label}
      </Link>
      <p className="font-semibold">{wordsIn(title, locale)}</p>
      <p className="basis-full text-sm text-muted max-sm:hidden">
        {t('player.scenario.look', { look: wordsIn(look, locale) })}
      </p>
      {/* On a phone it would push the verdict off the first screen. */}
      <details className="text-sm text-muted sm:hidden">
        <summary className="min-h-6 cursor-pointer">{t('player.scenario.lookFor')}</summary>
        {wordsIn(look, locale)}
      </details>
    </div>
  )
}
