import { saveText } from '@/ui/save-text'

/** Saves a text as a file on the viewer's machine. */
export function DownloadButton({ text, fileName, label }: { text: string; fileName: string; label: string }) {
  const save = () => saveText(fileName, fileName.endsWith('.json') ? 'application/json' : 'text/plain', text)
  return (
    <button
      type="button"
      onClick={save}
      title={fileName}
      className="cursor-pointer rounded-lg border border-line bg-card px-2.5 py-1 text-xs hover:bg-chip print:hidden"
    >
      {label}
    </button>
  )
}
