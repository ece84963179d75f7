import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useTranslation } from '@/i18n/use-translation'
import { zoneName } from '@/lib/format'
import { paths } from '@/lib/paths'
import type { Theme } from '@/lib/preferences'
import { Button, Select } from '@/ui/button'
import { useClock } from '@/ui/clock'
import { HeaderSlot } from '@/ui/header-slot'
import { usePreferences } from '@/ui/preferences'
import { useCompanions } from './use-companions'

/** The bar that stands above every page, and the page's place below it. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const Companions = useCompanions()
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-lg focus:bg-card focus:p-2"
      >
        {t('common.skip')}
      </a>
      <header className="flex flex-wrap items-center gap-2 border-b border-line bg-card px-4 py-2 sm:gap-x-4 sm:px-6 print:px-0">
        {/* Between a phone, where it has a row to itself, and a desk the bar needs the room. */}
        <span className="font-bold tracking-tight">
          OMS<span className="sm:max-lg:sr-only"> Task Dashboard</span>
        </span>
        <nav aria-label={t('common.nav.label')} className="flex gap-3 text-muted max-sm:order-1 print:hidden">
          <NavLink to={paths.tasks.href()} end className="py-1 hover:text-ink aria-[current=page]:text-ink">
            {t('common.nav.tasks')}
          </NavLink>
          <NavLink to={paths.wall.href()} className="py-1 hover:text-ink aria-[current=page]:text-ink">
            {t('common.nav.wall')}
          </NavLink>
          <NavLink
            to={paths.demo.href()}
            data-tour="catalogue"
            className="py-1 hover:text-ink aria-[current=page]:text-ink"
          >
            {t('common.nav.demo')}
          </NavLink>
          <NavLink to={paths.replay.href()} className="py-1 hover:text-ink aria-[current=page]:text-ink">
            {t('common.nav.replay')}
          </NavLink>
        </nav>
        <HeaderSlot className="flex grow flex-wrap items-center justify-end gap-2 max-sm:contents max-sm:*:order-2 max-sm:[&_select]:order-2" />
        {/* As wide as what will stand there, so that nothing moves when it comes. */}
        <div className="flex h-8 w-17 shrink-0 gap-1 max-sm:ml-auto md:w-41 xl:w-50 print:hidden">
          {Companions && <Companions />}
        </div>
        <Choices />
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-[88rem] px-4 pt-4 pb-10 outline-none sm:px-6 print:p-0">
        {children}
      </main>
    </>
  )
}

/** Zone, language and colours. */
function Choices() {
  const { t } = useTranslation()
  const [{ zone, locale, theme }, set] = usePreferences()
  const local = zoneName(useClock().now())
  return (
    <>
      <Button popoverTarget="choices" aria-label={t('common.choices')} className="px-2 sm:hidden">
        <span aria-hidden="true">⚙</span>
      </Button>
      {/* A phone has no room for them in the bar: there they unfold. */}
      <div
        id="choices"
        popover="auto"
        className="inset-x-4 top-13 bottom-auto m-0 w-auto gap-2 overflow-visible rounded-lg border border-line bg-card p-3 text-ink max-sm:open:grid sm:static sm:ml-auto sm:flex sm:flex-wrap sm:border-0 sm:p-0 print:hidden"
      >
        <Select
          label={t('common.zone.label')}
          value={zone}
          onChoose={(value) => set({ zone: value })}
          options={[
            { value: 'local', label: t('common.zone.local', { zone: local }) },
            { value: 'utc', label: t('common.zone.utc') },
          ]}
        />
        <Select
          label={t('common.language.label')}
          value={locale}
          onChoose={(value) => set({ locale: value })}
          options={[
            { value: 'en', label: 'English' },
            { value: 'zh-CN', label: '简体中文' },
          ]}
        />
        <Select<Theme>
          label={t('common.theme.label')}
          value={theme}
          onChoose={(value) => set({ theme: value })}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`common.theme.${value}`),
          }))}
        />
      </div>
    </>
  )
}
