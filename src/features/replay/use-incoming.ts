import { useEffect, useState } from 'react'
import type { Opening } from './use-opening'

/**
 * Opens what is dropped anywhere on the page, or pasted where no field has the focus.
 * @returns whether a file is being held over the page
 */
export function useIncoming({ openFile, openText }: Pick<Opening, 'openFile' | 'openText'>): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const holds = ({ dataTransfer }: DragEvent) =>
      dataTransfer !== null && [...dataTransfer.types].some((type) => type === 'Files' || type === 'text/plain')
    function onDragOver(event: DragEvent): void {
      if (!holds(event)) return
      event.preventDefault()
      setOver(true)
    }
    function onDragLeave(event: DragEvent): void {
      // Only where it leaves the page, and not one element of it for another.
      if (event.relatedTarget === null) setOver(false)
    }
    function onDrop(event: DragEvent): void {
      setOver(false)
      const { dataTransfer } = event
      if (!dataTransfer || !holds(event) || (dataTransfer.files.length === 0 && isField(event.target))) return
      event.preventDefault()
      take(dataTransfer)
    }
    function onPaste(event: ClipboardEvent): void {
      if (!event.clipboardData || isField(event.target)) return
      event.preventDefault()
      take(event.clipboardData)
    }
    function take(data: DataTransfer): void {
      const [file] = data.files
      const text = data.getData('text/plain')
      if (file) openFile(file, file.name)
      else if (text !== '') openText(text)
    }
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('dragleave', onDragLeave)
    document.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('dragleave', onDragLeave)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('paste', onPaste)
    }
  }, [openFile, openText])
  return isOver
}

/** Where text belongs to the field. A file never does. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
}
