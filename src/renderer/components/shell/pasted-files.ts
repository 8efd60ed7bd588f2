/** What of a clipboard is asked for. */
export interface Pasted {
  readonly files: Iterable<File>
  getData(type: string): string
}

/**
 * The files of a clipboard: those that were copied as files, else its text as one file of plain text. A pasted passage
 * is taken as text even where it has formatting too, since a clipboard's HTML is the page it came from with all its dress.
 */
export function pastedFiles(clipboard: Pasted): File[] {
  const files = [...clipboard.files]
  if (files.length > 0) return files
  const text = clipboard.getData('text/plain')
  if (text.trim() === '') return []
  return [new File([text], 'Pasted text.txt', { type: 'text/plain' })]
}
