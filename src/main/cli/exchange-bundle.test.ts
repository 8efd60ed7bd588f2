import { readFile, writeFile } from 'node:fs/promises'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCli, type BuiltCli } from './testing/built-cli'

/* `postil open` and `postil include` of the built command line, over files that it wrote. */

let built: BuiltCli
const cli = (...args: string[]) => built.run(...args)
const at = (name: string) => built.at(name)

beforeAll(async () => {
  built = await builtCli({ resolveConfig, build })
  await writeFile(at('tea.md'), '# On tea 🍵\n\nTea is old. Tea is hot.\n')
  await cli('import', at('tea.md'), '--notebook', at('tea'))
  await writeFile(at('notes.ndjson'), '{"type":"note.create","target":{"kind":"notebook"},"text":"Ask."}\n')
  await cli('apply', '--notebook', at('tea'), at('notes.ndjson'))
}, 60_000)
afterAll(() => built.remove())

test('a .postil file opens in a new folder, sound, and gives the same file again', async () => {
  await cli('export', '--notebook', at('tea'), '--format', 'postil', '--output', at('tea.postil'))
  const opened = await cli('open', at('tea.postil'), '--notebook', at('opened'))
  expect(opened).toMatchObject({ code: 0, err: '' })
  expect(opened.out).toMatch(/^tea\n {2}nb_\S+, from a Postil notebook\n$/)
  expect(await cli('check', '--notebook', at('opened'))).toMatchObject({ code: 0 })
  await cli('export', '--notebook', at('opened'), '--format', 'postil', '--output', at('again.postil'))
  expect((await readFile(at('again.postil'))).equals(await readFile(at('tea.postil')))).toBe(true)
  const twice = await cli('open', at('tea.postil'), '--notebook', at('opened'))
  expect(twice).toMatchObject({ code: 1 })
  expect(twice.err).toContain('This folder is not empty.')
}, 60_000)

test('a brief that carries its notebook gives it back: notebook, texts and originals', async () => {
  await cli('brief', '--notebook', at('tea'), '--output', at('tea.pdf'))
  const opened = await cli('open', at('tea.pdf'), '--notebook', at('from-pdf'))
  expect(opened.out).toContain('from a PDF that carries its notebook')
  await cli('export', '--notebook', at('from-pdf'), '--format', 'postil', '--output', at('from-pdf.postil'))
  expect((await readFile(at('from-pdf.postil'))).equals(await readFile(at('tea.postil')))).toBe(true)
}, 60_000)

test('what a file holds is added once, and looked at before', async () => {
  await writeFile(at('other.md'), '# Coffee\n\nCoffee is new.\n')
  await cli('import', at('other.md'), '--notebook', at('other'))
  const include = (...more: string[]) => cli('include', at('tea.postil'), '--notebook', at('other'), ...more)
  const tried = await include('--dry-run')
  expect(tried).toMatchObject({ code: 0, err: '' })
  expect(tried.out).toMatch(/^documents +1 new, 0 here already$/m)
  expect(tried.out).toMatch(/Nothing was changed\.\n$/)
  const { out } = await include('--json')
  expect(JSON.parse(out)).toMatchObject({ kind: 'a Postil notebook', title: 'tea', added: true, notKept: [] })
  expect((await include()).out).toMatch(/Nothing to add\.\n$/)
  expect(await cli('check', '--notebook', at('other'))).toMatchObject({ code: 0 })
}, 60_000)

test('a file without a notebook is refused in words', async () => {
  const refused = await cli('include', at('tea.md'), '--notebook', at('other'))
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('There is no notebook in “tea.md”.')
})
