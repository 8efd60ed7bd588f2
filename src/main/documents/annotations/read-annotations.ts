import type { ForeignAnnotation, ForeignAnnotations, NotKept } from '../../../shared/annotation/foreign'
import { fail, ok, type Result } from '../../../shared/core/result'
import { MAX_LIST_BYTES } from '../../../shared/document/limits'
import { decodeText } from '../decode'
import { baseName } from '../file-name'
import { entriesOf, type Entries } from './entries'
import { fieldsOf } from './fields'
import { isHypothesis, readHypothesis } from './hypothesis'
import { MAX_ANNOTATIONS } from './limits'
import { readW3c } from './w3c'

const KINDS = 'Postil reads W3C Web Annotations (JSON-LD) and the JSON of Hypothesis.'
const SPLIT_IT = 'Split the file and import the parts.'

/**
 * Reads a file of annotations. What it is shows in its content. Errors: `too-large` beyond 32 MB or 20,000 annotations,
 * `unsupported` for other files, `bad-input` for files with no annotations in them.
 */
export async function readAnnotationFile(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<ForeignAnnotations>> {
  const name = baseName(fileName)
  if (bytes.byteLength > MAX_LIST_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024)
    return fail('too-large', `“${name}” has ${String(size)} MB; Postil reads up to 32 MB.`, SPLIT_IT)
  }
  const decoded = await decodeText(name, bytes)
  return decoded.ok ? readAnnotationText(decoded.value.text, `“${name}”`) : decoded
}

/** The same for text; `name` says in messages what it is. */
export function readAnnotationText(text: string, name = 'The file'): Result<ForeignAnnotations> {
  const found = entriesIn(text)
  if (!found) return fail('unsupported', `${name} is no file of annotations that Postil knows.`, KINDS)
  const { entries, remarks } = found
  if (entries.length > MAX_ANNOTATIONS) {
    const words = entries.length.toLocaleString('en')
    return fail('too-large', `${name} has ${words} annotations; Postil reads up to 20,000 at once.`, SPLIT_IT)
  }
  if (entries.length === 0) return fail('bad-input', `${name} has no annotations in it.`, remarks[0] ?? KINDS)
  const annotations: ForeignAnnotation[] = []
  const notKept: NotKept[] = remarks.map((message) => ({ number: 0, message }))
  for (const [index, entry] of entries.entries()) {
    const number = index + 1
    const fields = fieldsOf(entry)
    if (!fields) {
      notKept.push({ number, message: 'It is not an annotation.' })
      continue
    }
    const read = isHypothesis(fields) ? readHypothesis(fields, number) : readW3c(fields, number)
    annotations.push(...read.annotations)
    for (const message of new Set(read.problems)) notKept.push({ number, message })
  }
  if (annotations.length > MAX_ANNOTATIONS) {
    return fail('too-large', `${name} marks more than 20,000 passages.`, SPLIT_IT)
  }
  return ok({ annotations, notKept })
}

function entriesIn(text: string): Entries | null {
  try {
    // A byte order mark is white space to everyone but JSON.
    return entriesOf(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    // Deep nesting overflows the stack of the parser.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}
