import { fail, type Result } from '../../shared/core/result'
import { baseName } from '../documents/file-name'
import type { ReadBundle, Reading } from './bundle'
import { isPostil, readPostil } from './postil/read-postil'
import { isPdf, readCarried } from './read-carried'
import { readOthers } from './read-others'

/**
 * The notebook in a file, told by its content and not by its name: a `.postil`, a PDF that carries one, or what another
 * program wrote. Everything it points at is in it. Runs in this thread and may take long: hosts call it through
 * `read-in-child.ts`. Errors: unsupported when there is no notebook in it; corrupt, newer-version, too-large, bad-input.
 */
export async function readBundle(
  fileName: string,
  bytes: Uint8Array,
  reading: Reading,
): Promise<Result<ReadBundle>> {
  const name = baseName(fileName)
  if (isPostil(bytes)) return readPostil(name, bytes, reading)
  if (isPdf(bytes)) return readCarried(name, bytes, reading)
  return (await readOthers(name, bytes, reading)) ?? noNotebook(name)
}

function noNotebook(name: string) {
  return fail(
    'unsupported',
    `There is no notebook in “${name}”.`,
    'Postil opens .postil files, PDF briefs that carry their notebook, REFI-QDA projects and codebooks, and Web Annotations that it wrote.',
  )
}
