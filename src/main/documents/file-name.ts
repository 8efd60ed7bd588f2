/** The last part of a path as any system writes it; browsers and dialogs both hand over such names. */
export function baseName(fileName: string): string {
  return fileName.split(/[\\/]/).at(-1) ?? fileName
}

/** The extension in lower case, without its dot; empty for `notes`, `.profile` and `Vol. 3`. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([a-z][a-z0-9]{0,7}|7z)$/i.exec(baseName(fileName))?.[1]?.toLowerCase() ?? ''
}

/** A title made of a file name: no extension, separators as spaces, a capital first: "mdma-depression.txt" → "Mdma depression". */
export function titleFromFileName(fileName: string): string {
  const base = baseName(fileName)
  const extension = extensionOf(fileName)
  const stem = extension === '' ? base : base.slice(0, -extension.length - 1)
  const words = stem
    .replace(/[\s_+-]+|\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
    .toWellFormed()
  const [first = ''] = words
  return words === '' ? 'Untitled' : first.toUpperCase() + words.slice(first.length)
}
