import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useServices } from '@/features/shared/services'
import { palette } from '@/i18n/en/palette'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { isAppleKeyboard } from '@/ui/is-apple'
import { Key } from '@/ui/key'
import { useLate } from '@/ui/use-late'
import type { Opened } from './dialogs'
import { useShortcuts } from './use-shortcuts'

const TEXTS = { palette }

const load = () => import('./dialogs').then((it) => it.Dialogs)

interface PaletteEntryProps {
  /** Opens the settings of the notices, which the palette then offers. */
  readonly onNotices?: () => void
}

/** The way into the palette: its button in the bar and the keys of the page. */
export function PaletteEntry({ onNotices }: PaletteEntryProps) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const { calm } = useServices()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { part: Dialogs, lost, ask } = useLate(load)
  const isApple = isAppleKeyboard()
  const modifier = isApple ? '⌘' : 'Ctrl'

  useEffect(() => void calm().then(ask), [calm, ask])
  // Code that does not come is asked for again with the next press.
  useEffect(() => {
    if (lost) setOpened(null)
  }, [lost])
  const open = useCallback(
    (which: Opened) => {
      setOpened((now) => (now === which ? null : which))
      ask()
    },
    [ask],
  )
  useShortcuts({ isApple, isOpen: opened !== null, onOpen: open })

  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        title={t('palette.title')}
        onClick={() => open('palette')}
        className="flex min-w-0 grow items-center justify-center gap-2 px-1.5 md:justify-between md:pl-2.5"
      >
        <Magnifier />
        <span className="grow truncate text-left text-muted max-md:sr-only">{t('palette.search')}</span>
        <span aria-hidden="true" className="max-md:hidden">
          <Key>{`${modifier} K`}</Key>
        </span>
      </Button>
      {opened &&
        Dialogs &&
        // Outside of the bar, which a page may hide.
        createPortal(
          <Dialogs
            key={opened}
            opened={opened}
            modifier={modifier}
            onOpen={setOpened}
            onClose={() => setOpened(null)}
            onNotices={onNotices}
          />,
          document.body,
        )}
    </>
  )
}

function Magnifier() {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="size-4 shrink-0 fill-none stroke-current stroke-[1.5] text-muted"
    >
      <circle cx="6.75" cy="6.75" r="4.5" />
      <path d="m10.25 10.25 4 4" strokeLinecap="round" />
    </svg>
  )
}
