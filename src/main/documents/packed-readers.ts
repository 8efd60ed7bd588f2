import type { FormatReader } from './read-document'

export const EPUB: FormatReader = {
  format: 'epub',
  label: 'EPUB',
  binary: true,
  extensions: ['epub'],
  recognises: (bytes) =>
    isZip(bytes) && (holds(bytes, 'application/epub+zip', 200) || holds(bytes, 'META-INF/container.xml')),
  read: async (file, onProgress) => (await import('./epub/read-epub')).readEpub(file, onProgress),
}

export const DOCX: FormatReader = {
  format: 'docx',
  label: 'DOCX',
  binary: true,
  extensions: ['docx', 'docm', 'dotx'],
  recognises: (bytes) => isZip(bytes) && holds(bytes, 'word/document.xml'),
  read: async (file) => (await import('./docx/read-docx')).readDocx(file),
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Whether a name stands among the bytes; names of packed files are not compressed. */
function holds(bytes: Uint8Array, name: string, within = bytes.length): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(within, bytes.length)).includes(name)
}
