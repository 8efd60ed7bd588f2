import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FIRST_BRIEF } from '../../shared/notebook/brief'
import { migrator } from '../../shared/notebook/migrations/migrations'
import { seal } from './seal'
import { addNote, AT, create, inFolder, open, unwrap } from './store-fixtures'

const OLD_BRIEF = {
  title: 'Shade in summer',
  subtitle: '',
  author: 'R. Reader',
  paper: 'letter',
  language: 'en-GB',
  summary: '**Short.**',
}
const at = '2026-03-01T10:00:00.000Z'

async function rewrite(path: string, edit: (data: Record<string, unknown>) => void): Promise<string> {
  const { data } = JSON.parse(await readFile(path, 'utf8')) as { data: Record<string, unknown> }
  edit(data)
  const sealed = seal(JSON.stringify(data))
  await writeFile(path, `${sealed.text}\n`)
  return sealed.checksum
}

test('the one brief of a notebook of version 1 becomes the first of several, undo included', () =>
  inFolder(async (dir) => {
    const store = await create(dir, { migrator: migrator([]) })
    unwrap(await store.commit(addNote(1)))
    await store.close()
    const checksum = await rewrite(join(dir, 'history.json'), (data) => {
      const patch = (title: string) => ({ op: 'replace', path: ['brief'], value: { ...OLD_BRIEF, title } })
      const entry = {
        label: 'Change brief settings',
        at,
        mergeKey: null,
        patches: [patch(OLD_BRIEF.title)],
        inverse: [patch('Before')],
      }
      data['history'] = { done: [entry], undone: [] }
    })
    await rewrite(join(dir, 'notebook.json'), (data) => {
      delete data['briefs']
      data['brief'] = OLD_BRIEF
      const shards = data['shards'] as { file: string; checksum: string }[]
      for (const shard of shards) if (shard.file === 'history.json') shard.checksum = checksum
    })
    const journal = join(dir, 'journal.ndjson')
    const change = { kind: 'command', at, command: { type: 'brief.update', changes: { subtitle: 'New' } } }
    const inBatch = { type: 'batch', commands: [{ type: 'brief.update', changes: { author: 'Another' } }] }
    const lines = [change, { kind: 'command', at, command: inBatch }].map(
      (line, index) => seal(JSON.stringify({ revision: index + 2, change: line })).text,
    )
    await writeFile(journal, `${await readFile(journal, 'utf8')}${lines.join('\n')}\n`)

    const now = await open(dir)
    expect(now.readOnly).toBeNull()
    expect(now.state.notebook.briefs[FIRST_BRIEF]).toMatchObject({
      ...OLD_BRIEF,
      subtitle: 'New',
      author: 'Another',
      citationStyle: 'apa',
      template: 'evidence-brief',
      parts: [],
    })
    for (let step = 0; step < 3; step += 1) unwrap(await now.commit({ kind: 'undo', at: AT }))
    expect(now.state.notebook.briefs[FIRST_BRIEF]).toMatchObject({ ...OLD_BRIEF, title: 'Before' })
    await now.close()
  }))
