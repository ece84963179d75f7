import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { isAppleKeyboard } from '@/ui/is-apple'
import { Key } from '@/ui/key'
import type { Opening } from './use-opening'

/** Where an answer is pasted, or written; Ctrl-Enter (⌘ Enter) opens it. */
export function PasteBox({ openText }: Pick<Opening, 'openText'>) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const hint = useId()
  const isApple = isAppleKeyboard()
  const isBlank = text.trim() === ''
  function onKeyDown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event
    if (key !== 'Enter' || ctrlKey === metaKey || altKey || shiftKey || nativeEvent.isComposing) return
    event.preventDefault()
    if (!isBlank) openText(text)
  }
  return (
    <Card title={t('replay.paste')} className="mt-3.5">
      <p id={hint} className="mb-2 text-sm text-muted">
        {t('replay.pasteHint', { keys: isApple ? '⌘V' : 'Ctrl-V' })}
      </p>
      <textarea
        aria-label={t('replay.pasteField')}
        aria-describedby={hint}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        className="block w-full rounded-lg border border-line bg-page px-2.5 py-2 font-mono text-sm focus-visible:outline-2 focus-visible:outline-source"
      />
      <div className="mt-2 flex items-center gap-2">
        <Button
          aria-keyshortcuts={isApple ? 'Meta+Enter' : 'Control+Enter'}
          disabled={isBlank}
          onClick={() => openText(text)}
        >
          {t('replay.open')}
        </Button>
        <span aria-hidden="true" className="max-md:hidden">
          <Key>{isApple ? '⌘ Enter' : 'Ctrl Enter'}</Key>
        </span>
      </div>
    </Card>
  )
}
