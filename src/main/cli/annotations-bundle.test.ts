import { writeFile } from 'node:fs/promises'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, type BuiltCli } from './testing/built-cli'
import type { DocumentView } from './views/documents'
import type { NoteView } from './views/notes'

/* `postil annotations` of the built command line, run as a person runs it. */

let built: BuiltCli
const cli = (...args: string[]) => built.run(...args)
const at = (name: string) => built.at(name)

beforeAll(async () => {
  built = await builtCli({ resolveConfig, build })
  await writeFile(at('tea.md'), '# On tea\n\nTea is old. Tea is hot.\n\n## Origins\n\nTea came from China.\n')
}, 60_000)
afterAll(() => built.remove())

async function teaNotebook(name: string): Promise<{ dir: string; document: DocumentView }> {
  const { out } = await cli('import', at('tea.md'), '--notebook', at(name), '--json')
  const { documents } = JSON.parse(out) as { documents: DocumentView[] }
  const [document] = documents
  if (!document) throw new Error('nothing was imported')
  return { dir: at(name), document }
}

test('annotations are imported as one change, with what is uncertain left to review, and are known the second time', async () => {
  const { dir, document } = await teaNotebook('annotated')
  const quote = (id: string, exact: string, more: object = {}) => ({
    id,
    uri: 'https://example.org/tea',
    text: '',
    tags: [],
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
    ...more,
  })
  const file = at('hypothesis.json')
  const annotations = [
    quote('a1', 'Tea is old.', { text: 'Is it?', tags: ['Doubt'] }),
    quote('a2', 'Tea once came from China'),
    quote('a3', 'Coffee is another matter altogether.'),
    { id: 'a4', uri: 'https://example.org/tea', text: 'Yes', references: ['a1'] },
  ]
  await writeFile(file, JSON.stringify({ annotations }))
  const args = ['annotations', file, '--document', document.id, '--notebook', dir]
  const trial = await cli(...args, '--dry-run', '--json')
  expect(JSON.parse(trial.out)).toMatchObject({ applied: false, adds: 3, newTags: ['Doubt'] })
  const { code, out } = await cli(...args)
  expect({ code, out }).toEqual({
    code: 0,
    out: `${file}: 3 annotations were added\n      1  found for certain\n      1  to be looked at in the app\n      1  not found; kept with the words they quote\n  Replies, quoted in notes: 1\n  New tags: Doubt\n`,
  })
  expect((await cli('check', '--notebook', dir)).code).toBe(0)
  const { notes } = JSON.parse((await cli('notes', '--notebook', dir, '--json')).out) as {
    notes: NoteView[]
  }
  expect(notes).toMatchObject([{ text: 'Is it?\n\n> **Reply**\n>\n> Yes' }])
  const again = await cli(...args, '--json')
  expect(JSON.parse(again.out)).toMatchObject({ adds: 0, counts: { known: 3, replies: 0 } })
  await writeFile(
    at('tea-3.md'),
    '# On tea\n\nTea is old. Tea is hot.\n\n## Origins\n\nCoffee is another matter altogether.\n',
  )
  const revised = await cli('revise', document.id, at('tea-3.md'), '--notebook', dir, '--json')
  expect(JSON.parse(revised.out)).toMatchObject({ counts: { same: 2, missing: 1 } })
  expect((await cli('check', '--notebook', dir)).code).toBe(0)
})

test('annotations of several pages are asked about, and left as they are until then', async () => {
  const { dir, document } = await teaNotebook('pages')
  const page = (id: string, uri: string) => ({ id, uri, text: id, target: [] })
  const file = at('pages.json')
  await writeFile(file, JSON.stringify([page('A', 'https://a.example/'), page('B', 'https://b.example/')]))
  const args = ['annotations', file, '--document', document.id, '--notebook', dir]
  const { code, err } = await cli(...args)
  expect(code).toBe(1)
  expect(err).toContain('--source')
  const chosen = await cli(...args, '--source', 'https://b.example/', '--json')
  expect(JSON.parse(chosen.out)).toMatchObject({ adds: 1, counts: { elsewhere: 1 } })
  const all = await cli(...args, '--source', 'all', '--json')
  expect(JSON.parse(all.out)).toMatchObject({ adds: 1, counts: { elsewhere: 0, known: 1 } })
})
