import { fail, ok, type Result } from '../../../../shared/core/result'
import { oneLine } from '../../../../shared/document/one-line'
import { openPacked } from '../../../documents/packed/open-packed'
import type { TreeElement } from '../../../documents/markup/tree'
import type { ReadBundle, Reading } from '../../bundle'
import { countEntities, MOST_ENTITIES } from '../../shape-faults'
import { addNote } from './add-note'
import { Project } from './project'
import { readCodes } from './read-codes'
import { readLinks, readNotes } from './read-notes'
import { readSources } from './read-sources'
import { childrenOf, guidIn, readRoot, textIn } from './refi-xml'

const NOT_ONE = 'Postil reads projects (.qdpx) and codebooks (.qdc) of the REFI-QDA standard.'

const SIGNS = ['.qde', '.QDE']

/** True for a codebook or the bare XML of a project, by how it begins. */
export function isRefiXml(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^[\ufeff\s]*</.test(opening) && /urn:QDA-XML:(?:codebook|project):/i.test(opening)
}

/**
 * Reads a project, `.qdpx`: documents with their texts, codes as tags, coded passages, comments and notes. Everything else is
 * counted in `notKept`. Errors: `bad-input` when it is damaged or has no project in it, `too-large` for what unpacks to
 * more than 256 MB. Null for what is no package with the XML of a project in it.
 */
export async function readQdpx(
  fileName: string,
  bytes: Uint8Array,
  reading: Reading,
): Promise<Result<ReadBundle> | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Names in a package are not compressed: what has none of these bytes need not be opened.
  const isLikely =
    buffer.toString('latin1', 0, 4) === 'PK\x03\x04' && SIGNS.some((sign) => buffer.includes(sign))
  if (!isLikely) return null
  const packed = await openPacked(fileName, bytes)
  if (!packed.ok) return packed
  const files = packed.value
  const { names } = files
  const main = names.find((name) => /(?:^|\/)[^/]*\.qde$/i.test(name))
  if (main === undefined) return null
  const xml = await files.read(main)
  if (!xml.ok) return xml
  const root = await readRoot(fileName, xml.value)
  if (!root.ok) return root
  // Programs differ in the case of the folder's name; the file's own name is a GUID.
  const byName = new Map(names.map((name) => [baseOf(name), name]))
  return readProject(fileName, root.value, reading, async (path) => {
    const name = byName.get(baseOf(path))
    const file = name === undefined || name === main ? null : await files.read(name)
    return file?.ok === true ? file.value : null
  })
}

/** Reads a codebook, `.qdc`, or the XML of a project without its package. Errors as for `readQdpx`. */
export async function readRefiXml(
  fileName: string,
  bytes: Uint8Array,
  reading: Reading,
): Promise<Result<ReadBundle>> {
  const root = await readRoot(fileName, bytes)
  return root.ok ? readProject(fileName, root.value, reading, () => Promise.resolve(null)) : root
}

const baseOf = (path: string) => (path.split(/[\\/]/).at(-1) ?? '').toLowerCase()

async function readProject(
  fileName: string,
  root: TreeElement,
  reading: Reading,
  file: Project['file'],
): Promise<Result<ReadBundle>> {
  if (root.name !== 'Project' && root.name !== 'CodeBook') {
    return fail('bad-input', `“${fileName}” is neither a project nor a codebook.`, NOT_ONE)
  }
  const title =
    oneLine(root.get('name'), 2000) || oneLine(fileName.replace(/\.[^.]*$/, ''), 2000) || 'Untitled'
  const project = new Project(reading, title, root.get('origin'), file)
  if (root.name === 'CodeBook') readCodes(project, root)
  else await readAll(project, root)
  if (countEntities(project.notebook) > MOST_ENTITIES) {
    return fail(
      'too-large',
      `“${fileName}” holds more than ${MOST_ENTITIES.toLocaleString('en')} passages, notes and codes.`,
      'Export a part of the project, and import that.',
    )
  }
  return ok({
    bundle: { notebook: project.notebook, texts: project.texts, originals: project.originals },
    kind: root.name === 'CodeBook' ? 'a REFI-QDA codebook' : 'a REFI-QDA project',
    notKept: project.losses.sentences(),
  })
}

async function readAll(project: Project, root: TreeElement): Promise<void> {
  const within = (name: string, child: string) =>
    childrenOf(root, name).flatMap((each) => childrenOf(each, child))
  for (const user of within('Users', 'User')) project.users.set(guidIn(user, 'guid'), user.get('name'))
  for (const variable of within('Variables', 'Variable')) {
    project.variables.set(guidIn(variable, 'guid'), variable.get('name'))
  }
  for (const codebook of childrenOf(root, 'CodeBook')) readCodes(project, codebook)
  for (const sources of childrenOf(root, 'Sources')) await readSources(project, sources)
  readLinks(project, root)
  await readNotes(project, root)
  for (const description of childrenOf(root, 'Description')) {
    const text = textIn(description)
    if (text.trim() !== '') addNote(project, root, { target: { kind: 'notebook' }, annotationId: null, text })
  }
  if (project.origin !== 'Postil') project.losses.count('Variable', project.variables.size)
  project.losses.count('Case', within('Cases', 'Case').length)
  project.losses.count('Set', within('Sets', 'Set').length)
  project.losses.count('Graph', within('Graphs', 'Graph').length)
}
