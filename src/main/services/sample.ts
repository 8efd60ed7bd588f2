import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { NotebookId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import { importDocument } from '../documents/import'
import type { OpenNotebooks } from './open-notebooks'

const TITLE = 'Getting started'

/** Makes the notebook of the very first run and imports the sample documents into it. */
export async function seedSample(
  sampleDir: string,
  create: (title: string) => Promise<Result<{ notebookId: NotebookId }>>,
  notebooks: OpenNotebooks,
): Promise<Result<void>> {
  const created = await create(TITLE)
  if (!created.ok) return created
  const session = await notebooks.get(created.value.notebookId)
  if (!session.ok) return session
  try {
    // The order of names is the order in the library: the article is 01-…
    for (const fileName of (await readdir(sampleDir)).filter((name) => name.endsWith('.md')).sort()) {
      const bytes = await readFile(path.join(sampleDir, fileName))
      const imported = await importDocument({ fileName, bytes })
      if (!imported.ok) return imported
      const added = await session.value.addDocument({ fileName, bytes }, imported.value, { undoable: false })
      if (!added.ok) return added
    }
  } catch (error) {
    return fail('disk', error instanceof Error ? error.message : String(error))
  }
  return ok(undefined)
}
