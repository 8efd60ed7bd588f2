import type { NotebookFormat } from '../../shared/notebook/export-formats'
import type { NotebookBundle, WrittenFile } from './bundle'
import { writeHypothesis } from './hypothesis/write-hypothesis'
import { writeJsonLd } from './json-ld/write-json-ld'
import { writePostil } from './postil/write-postil'
import { writeQdc } from './refi/codes'
import { writeQdpx } from './refi/write-qdpx'
import { writeReferences } from './references/write-references'

/**
 * A notebook, or its part that a format has a place for, as a file. The same notebook gives the same bytes; what does not
 * come through is said in `notKept`. May take seconds: hosts call it in a worker.
 */
export async function writeNotebook(format: NotebookFormat, bundle: NotebookBundle): Promise<WrittenFile> {
  switch (format) {
    case 'bibtex':
    case 'ris':
    case 'csl-json':
      return writeReferences(format, bundle.notebook)
    case 'postil':
      return writePostil(bundle)
    case 'json-ld':
      return writeJsonLd(bundle)
    case 'hypothesis':
      return writeHypothesis(bundle)
    case 'qdpx':
      return writeQdpx(bundle)
    case 'qdc':
      return writeQdc(bundle.notebook)
  }
}
