/** Saves a text as a file on the viewer's machine; nothing leaves the browser. */
export function DownloadButton({ text, fileName, label }: { text: string; fileName: string; label: string }) {
  const save = () => {
    const type = fileName.endsWith('.json') ? 'application/json' : 'text/plain'
    const url = URL.createObjectURL(new Blob([text], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
    // The browser has taken the file by the next turn; the text must not stay in memory.
    setTimeout(() => URL.revokeObjectURL(url), 0)
  }
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
