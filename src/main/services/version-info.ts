import type { VersionInfo } from '../../shared/document/source-document'
import type { ImportedDocument, ImportFile } from '../documents/import'

/** What the notebook keeps of a text that was read from a file; `at` is an ISO 8601 instant. */
export function versionInfoOf(
  file: ImportFile,
  { version, format, headings, firstInk }: ImportedDocument,
  at: string,
): VersionInfo {
  return {
    hash: version.hash,
    format,
    fileName: file.fileName,
    byteLength: file.bytes.byteLength,
    importedAt: at,
    length: version.text.length,
    firstInk,
    headings,
    ...(version.pages ? { pages: version.pages } : {}),
  }
}
