import { useTranslation } from '@/i18n/use-translation'
import { zoneName } from '@/lib/format'
import { INTERVALS, type Preferences } from '@/lib/preferences'
import { useClock } from '@/ui/clock'
import { usePreferences } from '@/ui/preferences'
import type { Entry } from './entry'

/** Every choice of the page that is the same for all tasks. */
export function useSettingEntries(): Entry[] {
  const { t } = useTranslation()
  const clock = useClock()
  const [now, set] = usePreferences()

  function choice<K extends 'theme' | 'locale' | 'zone' | 'intervalSeconds'>(
    key: K,
    chosen: Preferences[K],
    name: string,
    value: string,
    words: string,
  ): Entry {
    return {
      key: `${key} ${chosen}`,
      group: 'settings',
      title: t('palette.setting', { name, value }),
      ...(now[key] === chosen ? { note: t('palette.now') } : {}),
      words: [words],
      after: 'back',
      run: () => set({ [key]: chosen }),
    }
  }

  const theme = (chosen: Preferences['theme']) =>
    choice(
      'theme',
      chosen,
      t('common.theme.label'),
      t(`common.theme.${chosen}`),
      `${t('palette.words.theme')} ${t(`palette.words.${chosen}`)}`,
    )
  const locale = (chosen: Preferences['locale'], value: string) =>
    choice(
      'locale',
      chosen,
      t('common.language.label'),
      value,
      t(`palette.words.${chosen === 'en' ? 'english' : 'chinese'}`),
    )
  const zone = (chosen: Preferences['zone'], value: string) =>
    choice('zone', chosen, t('common.zone.label'), value, t('palette.words.zone'))
  const interval = (seconds: number) =>
    choice(
      'intervalSeconds',
      seconds,
      t('task.live.interval'),
      seconds >= 60
        ? t('task.live.everyMinutes', { count: seconds / 60 })
        : t('task.live.everySeconds', { count: seconds }),
      t('palette.words.interval'),
    )

  return [
    ...(['light', 'dark', 'system'] as const).map(theme),
    locale('en', 'English'),
    locale('zh-CN', '简体中文'),
    zone('local', t('common.zone.local', { zone: zoneName(clock.now()) })),
    zone('utc', t('common.zone.utc')),
    ...INTERVALS.map(interval),
  ]
}
