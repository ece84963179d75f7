import { Suspense, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { lazyExtra } from '@/ui/lazy-extra'
import type { SaveDialogProps } from './save-dialog'

const SaveDialog = lazyExtra<SaveDialogProps>(() => import('./save-dialog').then((it) => it.SaveDialog))

/** Opens the dialog that saves what was recorded of the task. */
export function SaveButton({ id, className }: { id: string; className: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('handover.record')}
      </Button>
      <Suspense>{isOpen && <SaveDialog id={id} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
