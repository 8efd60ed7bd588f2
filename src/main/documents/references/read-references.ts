import { fail, ok, type Result } from '../../../shared/core/result'
import { MAX_LIST_BYTES } from '../../../shared/document/limits'
import { decodeText } from '../decode'
import type { OnReadProgress } from '../read-document'
import { baseName, extensionOf } from '../file-name'
import { readBibtex } from './bibtex/read-bibtex'
import { readCslJson } from './csl-json'
import { MAX_PROBLEMS, MAX_REFERENCES } from './limits'
import type { ReferenceList } from './reference-list'
import { readTagged } from './tagged/read-tagged'

type ListFormat = 'bibtex' | 'ris' | 'nbib' | 'enw' | 'csl-json'

const SPLIT_IT = 'Split the list and import the parts.'
const KINDS = 'Postil reads BibTeX, RIS, CSL-JSON, and the formats of PubMed and EndNote.'

/**
 * Reads a list of references from a file. What it is shows in its content, whatever it is called. Errors: `too-large`
 * beyond 32 MB or 20,000 entries, `unsupported` for other formats, `bad-input` for lists with nothing in them. Runs in
 * this thread and may take long: hosts call it through `import-job.ts`.
 */
export async function readReferenceFile(
  fileName: string,
  bytes: Uint8Array,
  onProgress: OnReadProgress = () => undefined,
): Promise<Result<ReferenceList>> {
  const name = baseName(fileName)
  if (bytes.byteLength > MAX_LIST_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024)
    return fail('too-large', `“${name}” has ${size} MB; Postil reads lists of up to 32 MB.`, SPLIT_IT)
  }
  const decoded = await decodeText(name, bytes)
  if (!decoded.ok) return decoded
  return readReferenceText(decoded.value.text, `“${name}”`, extensionOf(name), onProgress)
}

/** The same for text, such as what was pasted. `name` says in messages what it is. */
export async function readReferenceText(
  text: string,
  name = 'The text',
  extension = '',
  onProgress: OnReadProgress = () => undefined,
): Promise<Result<ReferenceList>> {
  const format = formatOf(text, extension)
  if (format === null)
    return fail('unsupported', `${name} is no list of references that Postil knows.`, KINDS)
  const count = roughCount(text, format)
  if (count > MAX_REFERENCES) {
    const words = count.toLocaleString('en')
    return fail('too-large', `${name} has ${words} entries; Postil reads up to 20,000 at once.`, SPLIT_IT)
  }
  const list = await read(text, format, onProgress)
  if (list === null) return fail('bad-input', `${name} is not CSL-JSON that can be read.`, KINDS)
  if (list.references.length + list.problems.length > MAX_REFERENCES) {
    return fail('too-large', `${name} has more than 20,000 entries.`, SPLIT_IT)
  }
  if (list.references.length + list.problems.length === 0) {
    return fail('bad-input', `${name} has no references in it.`, KINDS)
  }
  return ok({ ...list, problems: list.problems.slice(0, MAX_PROBLEMS) })
}

async function read(
  text: string,
  format: ListFormat,
  onProgress: OnReadProgress,
): Promise<ReferenceList | null> {
  switch (format) {
    case 'bibtex':
      return readBibtex(text, onProgress)
    case 'csl-json':
      return readCslJson(text)
    case 'ris':
    case 'nbib':
    case 'enw':
      return readTagged(text, format)
  }
}

const SIGNS: readonly (readonly [ListFormat, RegExp])[] = [
  ['csl-json', /^\s*[[{]/],
  ['nbib', /^PMID\s*- \d/m],
  ['ris', /^\s*TY\s{0,2}- /m],
  ['enw', /^%0\s\S/m],
  ['bibtex', /@[ \t]*[a-z]+[ \t]*[{(]/i],
]
const EXTENSIONS: Readonly<Record<string, ListFormat>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  json: 'csl-json',
  ris: 'ris',
  nbib: 'nbib',
  enw: 'enw',
}

function formatOf(text: string, extension: string): ListFormat | null {
  const named = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined
  const signs = SIGNS.filter(([, sign]) => sign.test(text)).map(([format]) => format)
  return named !== undefined && signs.includes(named) ? named : (signs[0] ?? named ?? null)
}

/** About how many entries there are, before any is read. */
function roughCount(text: string, format: ListFormat): number {
  if (format === 'csl-json') return 0
  const first = { bibtex: /^[ \t]*@/gm, ris: /^\s*TY\s{0,2}-/gm, nbib: /^PMID\s*-/gm, enw: /^%0\s/gm }[format]
  let count = 0
  while (first.exec(text)) count += 1
  return count
}
