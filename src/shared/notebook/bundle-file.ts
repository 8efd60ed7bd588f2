/** Largest file that a notebook is read from, in bytes. With originals up to 96 MB, `.postil` files stay below it. */
export const MAX_BUNDLE_BYTES = 128 * 1024 * 1024

/** What files with a notebook in them are called; a PDF may carry one too. */
const BUNDLE_EXTENSIONS = ['.postil', '.qdpx', '.qdc', '.jsonld'] as const

/** True for a name that files with a notebook in them have. */
export function isBundleName(fileName: string): boolean {
  const name = fileName.toLowerCase()
  return BUNDLE_EXTENSIONS.some((extension) => name.endsWith(extension))
}

/** The media type of a `.postil`, as a PDF names what it carries; the rest of it is written differently. */
const CARRIED = 'vnd.postil.notebook'

/**
 * True for a PDF that seems to carry a notebook, so that it is worth asking what to do with it. `text` is its bytes as
 * Latin-1. A program that saved the PDF anew may have hidden the sign: it is then a document like any other.
 */
export function seemsToCarry(text: string): boolean {
  return text.slice(0, 1024).includes('%PDF-') && text.includes(CARRIED)
}
