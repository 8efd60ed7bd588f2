import type { SourceDocument } from '../../../shared/document/source-document'
import { currentVersion } from '../../../shared/document/source-document'
import { sectionsIn } from '../../../shared/notebook/queries'

/** A document as `postil import --json` prints it. Offsets and the length are UTF-16 units of its text. */
export type DocumentView = ReturnType<typeof documentView>

export function documentView(document: SourceDocument) {
  const version = currentVersion(document)
  return {
    id: document.id,
    title: document.bibliography.title,
    fileName: version.fileName,
    length: version.length,
    sections: sectionsIn(document).map(({ id, title, level, start, end, parent }) => ({
      id,
      title,
      level,
      start,
      end,
      parent,
    })),
  }
}
