import { usePageAddress } from '@/features/shared/page-address'
import type { Pins } from '@/features/shared/pins/use-pins'
import { watchHref } from '@/features/shared/pins/watch-link'
import { useTranslation } from '@/i18n/use-translation'
import { copyText } from '@/ui/copy-text'
import type { Entry } from './entry'
import type { PresentTask } from './use-present-task'

export interface PaletteWays {
  /** Opens the list of shortcuts in place of the palette. */
  readonly onHelp: () => void
  /** Opens the settings of the notices; without it there is no such entry. */
  readonly onNotices?: (() => void) | undefined
}

/** What can be done from anywhere, and with the task whose page is open. */
export function useActionEntries(present: PresentTask | null, pins: Pins, { onHelp, onNotices }: PaletteWays): Entry[] {
  const { t } = useTranslation()

  const page = usePageAddress()

  const copy = async (address: string) =>
    (await copyText(address)) ? t('palette.actions.copied') : t('palette.actions.copyFailed')

  function watching({ id }: PresentTask): Entry[] {
    const isWatched = pins.has(id)
    if (!isWatched && !pins.canAdd(id)) return []
    return [
      {
        key: 'watch',
        group: 'actions',
        title: t(isWatched ? 'palette.actions.unwatch' : 'palette.actions.watch'),
        words: [t('palette.words.watch')],
        after: 'stay',
        run: async () => {
          pins.toggle(id)
          return t(isWatched ? 'palette.actions.unwatched' : 'palette.actions.watched')
        },
      },
    ]
  }

  function copying(key: string, title: string, address: () => string): Entry {
    const words = [t('palette.words.copy')]
    return { key, group: 'actions', title, words, after: 'stay', run: () => copy(address()) }
  }

  return [
    ...(present ? watching(present) : []),
    copying('copy', t('palette.actions.copyLink'), page.here),
    ...(pins.ids.length === 0
      ? []
      : [
          copying('copy watch', t('palette.actions.copyWatch', { count: pins.ids.length }), () =>
            page.of(watchHref(pins.ids)),
          ),
        ]),
    ...(onNotices ? [plain('notices', t('palette.actions.notices'), t('palette.words.notices'), onNotices)] : []),
    plain('help', t('palette.actions.help'), t('palette.words.help'), onHelp),
  ]
}

function plain(key: string, title: string, words: string, run: () => void): Entry {
  return { key, group: 'actions', title, words: [words], after: 'back', run }
}
