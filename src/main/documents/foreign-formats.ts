/** A kind of file Postil knows but does not read: what people call it, and how to get text out of it. */
export interface ForeignFormat {
  readonly label: string
  readonly advice: string
}

const WORD: ForeignFormat = {
  label: 'a word processor document',
  advice: 'Open it in the program that made it and save it as DOCX, or convert it with pandoc.',
}
const PRINT: ForeignFormat = {
  label: 'a file for a printer or a scan',
  advice: 'Convert it to PDF (with ps2pdf or ddjvu, for example), and import that.',
}
const EBOOK: ForeignFormat = { label: 'an e-book', advice: 'Convert it to EPUB with Calibre.' }
const WEB_ARCHIVE: ForeignFormat = {
  label: 'a web page packed with its pictures',
  advice: 'Open it in a browser and save it as “HTML only”.',
}
const RTF: ForeignFormat = {
  label: 'a rich text document',
  advice: 'Open it in a word processor and save it as DOCX.',
}
const SHEET: ForeignFormat = {
  label: 'a spreadsheet or a presentation',
  advice: 'Copy the part you need into a text file.',
}
const ARCHIVE: ForeignFormat = {
  label: 'an archive',
  advice: 'Unpack it and import the text files it holds.',
}
const PICTURE: ForeignFormat = {
  label: 'a picture, a sound or a film',
  advice: 'Write what it says into a text file and import that.',
}

const BY_EXTENSION: readonly (readonly [ForeignFormat, string])[] = [
  [PRINT, 'ps eps djvu'],
  [WORD, 'doc dot odt ott pages wpd'],
  [EBOOK, 'mobi azw azw3 fb2'],
  [WEB_ARCHIVE, 'mhtml mht webarchive'],
  [RTF, 'rtf'],
  [SHEET, 'xls xlsx ods numbers ppt pptx odp key'],
  [ARCHIVE, 'zip gz tgz bz2 xz 7z rar tar'],
  [PICTURE, 'png jpg jpeg gif webp tif tiff bmp heic svg mp3 wav ogg m4a mp4 mov mkv webm'],
]

const BY_FIRST_BYTES: readonly (readonly [ForeignFormat, string])[] = [
  [PRINT, '%!PS'],
  [RTF, '{\\rtf'],
  [ARCHIVE, 'PK\u0003\u0004'],
]

/** What kind of foreign file this is by its extension (lower case), else by its first bytes; null for none of them. */
export function foreignFormat(extension: string, bytes: Uint8Array): ForeignFormat | null {
  const named = BY_EXTENSION.find(([, extensions]) => extensions.split(' ').includes(extension))
  if (named) return named[0]
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return BY_FIRST_BYTES.find(([, signature]) => start.startsWith(signature))?.[0] ?? null
}
