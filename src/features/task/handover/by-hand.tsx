import { useEffect, useId, useRef } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'

/** A text that the browser would not copy, selected, for who copies it by hand. */
export function ByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is selected anew
  useEffect(() => {
    area.current?.focus()
    area.current?.select()
  }, [text])
  return (
    <div className="w-full text-xs text-muted">
      <div className="flex items-center justify-between gap-3 py-1">
        <span id={id}>{t('handover.byHand')}</span>
        <Button onClick={onClose}>{t('handover.close')}</Button>
      </div>
      <textarea
        aria-labelledby={id}
        ref={area}
        readOnly
        rows={8}
        value={text}
        className="w-full rounded-lg border border-muted bg-card px-2.5 py-1.5 font-mono text-ink"
      />
    </div>
  )
}
