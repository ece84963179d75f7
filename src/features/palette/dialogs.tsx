import { HelpDialog } from './help-dialog'
import { PaletteDialog } from './palette-dialog'

/** Which of the two is open. */
export type Opened = 'palette' | 'help'

export interface DialogsProps {
  readonly opened: Opened
  readonly modifier: string
  readonly onOpen: (which: Opened) => void
  readonly onClose: () => void
  readonly onNotices?: (() => void) | undefined
}

/** The palette and the list of shortcuts: one chunk, loaded when the page is calm or one of them is asked for. */
export function Dialogs({ opened, modifier, onOpen, onClose, onNotices }: DialogsProps) {
  return opened === 'palette' ? (
    <PaletteDialog onClose={onClose} onHelp={() => onOpen('help')} onNotices={onNotices} />
  ) : (
    <HelpDialog modifier={modifier} onClose={onClose} />
  )
}
