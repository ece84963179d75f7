import { useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { useLate } from '@/ui/use-late'

const load = () => import('./save-dialog').then((it) => it.SaveDialog)

/**
 * Opens the dialog that saves what was recorded of the task. Its code comes with the late parts of the page, when that is
 * calm: the server may be away when it is wanted.
 */
export function SaveButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const { part: SaveDialog, lost, ask } = useLate(load)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
          ask()
        }}
        className="min-h-7 cursor-pointer whitespace-nowrap rounded-lg border border-line bg-card px-2.5 text-xs hover:bg-chip print:hidden"
      >
        {t('handover.record')}
      </button>
      {isOpen && SaveDialog && <SaveDialog id={id} onClose={() => setOpen(false)} />}
      {isOpen && lost && (
        // As wide as the buttons around it, which are not to move away from under the pointer.
        <p role="alert" style={{ width: 0 }} className="order-last min-w-full text-xs text-bad print:hidden">
          {t('handover.lost')}
        </p>
      )}
    </>
  )
}
