/** Saves a text as a file on the viewer's machine; nothing leaves the browser. */
export function saveText(fileName: string, type: string, text: string): void {
  saveBlob(fileName, new Blob([text], { type }))
}

/** Saves a file on the viewer's machine. */
export function saveBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the file by the next turn; the text must not stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
