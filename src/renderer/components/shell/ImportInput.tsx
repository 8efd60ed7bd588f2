import { importFiles } from '../../state/import'
import { IMPORT_INPUT_ID } from './actions'

/** The browser's own way to choose files; the Import buttons press it. */
export function ImportInput() {
  return (
    <input
      id={IMPORT_INPUT_ID}
      hidden
      type="file"
      aria-label="Import files"
      accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.epub,.pdf,.bib,.bibtex,.ris,.nbib,.enw,.json,.postil,.qdpx,.qdc,.jsonld,text/plain,text/markdown,text/html"
      multiple
      tabIndex={-1}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])]
        // The same file chosen twice in a row is a change only when the first choice is forgotten.
        event.currentTarget.value = ''
        void importFiles(files)
      }}
    />
  )
}
