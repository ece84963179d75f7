import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { Key } from '@/ui/key'
import { Modal } from '@/ui/modal'

interface HelpDialogProps {
  /** What stands on the key that opens the palette with K. */
  readonly modifier: string
  readonly onClose: () => void
}

/** The keys of the player, where the page has one: it stands outside of the palette's reach, but on the page. */
const STAGE = [
  'stage',
  [
    [['Space'], 'play'],
    [[',', '.'], 'step'],
    [['p', 'n'], 'event'],
    [['←', '→'], 'jump'],
  ],
] as const

/** Which keys do what. */
export function HelpDialog({ modifier, onClose }: HelpDialogProps) {
  const { t } = useTranslation()
  const groups = [
    [
      'everywhere',
      [
        [[modifier, 'K'], 'palette'],
        [['/'], 'search'],
        [['?'], 'help'],
        [['Esc'], 'escape'],
      ],
    ],
    [
      'lists',
      [
        [['↑', '↓'], 'move'],
        [['Home', 'End'], 'ends'],
        [['Enter'], 'open'],
      ],
    ],
    [
      'charts',
      [
        [['←', '→'], 'read'],
        [['Shift', '←', '→'], 'stretch'],
      ],
    ],
    ...(document.querySelector('[data-tour=player]') ? [STAGE] : []),
  ] as const
  return (
    <Modal label={t('palette.help.title')} onClose={onClose} className="max-h-[84dvh] w-[30rem]">
      <div className="flex items-center gap-3 border-b border-line px-4 py-2">
        <h2 className="grow text-lg font-bold">{t('palette.help.title')}</h2>
        <Button onClick={onClose}>{t('palette.close')}</Button>
      </div>
      <div className="overflow-y-auto p-4 pt-1">
        {groups.map(([group, rows]) => (
          <section key={group}>
            <h3 className="mt-3 mb-1 text-xs text-muted">{t(`palette.help.${group}`)}</h3>
            <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
              {rows.map(([keys, what]) => (
                <div key={what} className="contents">
                  <dt className="flex gap-1">
                    {keys.map((key) => (
                      <Key key={key}>{key === 'Space' ? t('palette.help.space') : key}</Key>
                    ))}
                  </dt>
                  <dd>{t(`palette.help.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
