import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cli, cliJson } from './cli'

/** A notebook to start from, made with the command line as a script of the person's own would. */
export interface Seed {
  readonly documents: readonly { readonly fileName: string; readonly text: string }[]
  /** Commands, one by one; in them `@0` stands for the id of the first document, and so on. */
  readonly commands?: readonly object[]
}

/** Makes the notebook in a data folder that the app has not seen yet. Returns the notebook's folder. */
export async function sow(seed: Seed, dataDir: string): Promise<string> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'postil-seed-'))
  try {
    const notebook = path.join(dataDir, 'notebooks', 'nb_0000000000000001')
    await mkdir(path.dirname(notebook), { recursive: true })
    const files = seed.documents.map(({ fileName }) => path.join(scratch, fileName))
    await Promise.all(seed.documents.map(({ text }, index) => writeFile(files[index]!, text)))
    const { documents } = await cliJson<{ documents: { id: string }[] }>(
      'import',
      ...files,
      '--notebook',
      notebook,
    )
    const lines = (seed.commands ?? []).map((command) =>
      JSON.stringify(command).replace(/@(\d+)/g, (all, index: string) => documents[Number(index)]?.id ?? all),
    )
    const script = path.join(scratch, 'commands.ndjson')
    await writeFile(script, lines.join('\n'))
    const applied = await cli('apply', '--notebook', notebook, script)
    if (applied.code !== 0) throw new Error(applied.err)
    return notebook
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
