import { Suspense, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { lazyExtra } from '@/ui/lazy-extra'
import type { SaveDialogProps } from './save-dialog'

const SaveDialog = lazyExtra<SaveDialogProps>(() => import('./save-dialog').then((it) => it.SaveDialog))

/** Opens the dialog that saves what was recorded of the task. */
export function SaveButton({ id }: { id: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="min-h-7 cursor-pointer whitespace-nowrap rounded-lg border border-line bg-card px-2.5 text-xs hover:bg-chip print:hidden"
      >
        {t('handover.record')}
      </button>
      <Suspense>{isOpen && <SaveDialog id={id} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
