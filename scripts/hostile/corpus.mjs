import { MARKUP_FILES } from './markup-files.mjs'
import { DOCX_FILES, EPUB_FILES } from './packed-files.mjs'
import { PDF_FILES } from './pdf-files.mjs'
import { TEXT_FILES } from './text-files.mjs'

/** Every hostile file, by name. */
export const CORPUS = [...TEXT_FILES, ...MARKUP_FILES, ...DOCX_FILES, ...EPUB_FILES, ...PDF_FILES]
