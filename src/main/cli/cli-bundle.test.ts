import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtCli, type BuiltCli } from './testing/built-cli'
import { hasProgram, runProgram } from './testing/commands'
import type { ClaimView } from './views/claims'
import type { DocumentView } from './views/documents'
import type { NoteView } from './views/notes'

/* The built command line, run as a person runs it. */

const root = path.resolve(import.meta.dirname, '../../..')
const SAMPLE = path.join(root, 'resources/sample')

let built: BuiltCli
const cli = (...args: string[]) => built.run(...args)
const cliWith = (input: string, ...args: string[]) => built.runWith(input, ...args)
const at = (name: string) => built.at(name)
const ndjson = (...commands: object[]) => commands.map((command) => `${JSON.stringify(command)}\n`).join('')

beforeAll(async () => {
  built = await builtCli({ resolveConfig, build })
  await writeFile(at('tea.md'), '# On tea\n\nTea is old. Tea is hot.\n\n## Origins\n\nTea came from China.\n')
}, 60_000)
afterAll(() => built.remove())

/** Imports the small article into a new notebook; answers with its folder and document. */
async function teaNotebook(name: string): Promise<{ dir: string; document: DocumentView }> {
  const { out } = await cli('import', at('tea.md'), '--notebook', at(name), '--json')
  const { documents } = JSON.parse(out) as { documents: DocumentView[] }
  const [document] = documents
  if (!document) throw new Error('nothing was imported')
  return { dir: at(name), document }
}

describe('revise', () => {
  test('imports a newer version, carries highlights over, lists what is open, and keeps every original', async () => {
    const { dir, document } = await teaNotebook('revised')
    const highlight = (id: string, exact: string) => ({
      type: 'annotation.create',
      id,
      target: { documentId: document.id, exact },
    })
    const commands = ndjson(highlight('ann_1', 'Tea is old.'), highlight('ann_2', 'Tea came from China.'))
    expect((await cliWith(commands, 'apply', '-', '--notebook', dir)).code).toBe(0)
    await writeFile(
      at('tea-2.md'),
      '# On tea\n\nA word before. Tea is old. Tea is hot.\n\n## Beginnings\n\nNothing.\n',
    )
    const trial = await cli('revise', document.id, at('tea-2.md'), '--notebook', dir, '--dry-run', '--json')
    expect(JSON.parse(trial.out)).toMatchObject({ applied: false, counts: { same: 1, missing: 1 } })
    const { code, out } = await cli('revise', document.id, at('tea-2.md'), '--notebook', dir, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      documentId: document.id,
      applied: true,
      counts: { same: 1, edited: 0, moved: 0, review: 0, missing: 1 },
      open: [{ id: 'ann_2', state: 'orphan', words: null }],
    })
    const files = await readdir(path.join(dir, 'documents', document.id))
    expect(files.filter((name) => name.startsWith('source'))).toEqual(['source-2.md', 'source.md'])
    expect((await cli('check', '--notebook', dir)).code).toBe(0)
    const again = await cli('revise', document.id, at('tea-2.md'), '--notebook', dir, '--json')
    expect({ code: again.code, error: (JSON.parse(again.err) as { error: object }).error }).toMatchObject({
      code: 1,
      error: { code: 'conflict' },
    })
  })

  test('refuses a document that is not there', async () => {
    const { dir } = await teaNotebook('nothing-to-revise')
    const { code, err } = await cli('revise', 'doc_none', at('tea.md'), '--notebook', dir)
    expect(code).toBe(1)
    expect(err).toContain('There is no document "doc_none"')
  })
})

describe('import', () => {
  test('makes a notebook and prints documents with their sections', async () => {
    const { code, out, err } = await cli('import', at('tea.md'), '--notebook', at('new'), '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { documents } = JSON.parse(out) as { documents: DocumentView[] }
    expect(documents).toMatchObject([
      {
        title: 'On tea',
        fileName: 'tea.md',
        length: expect.any(Number) as number,
        sections: [
          { id: 'sec_0', title: 'On tea', level: 1, start: 0, parent: null },
          { title: 'Origins', level: 2, parent: 'sec_0' },
        ],
      },
    ])
    const [document] = documents
    const [whole, origins] = document?.sections ?? []
    expect([whole?.end, origins?.end]).toEqual([document?.length, document?.length])
    const text = await cli('import', at('tea.md'), '--notebook', at('new'))
    expect(text.out).toMatch(
      /^On tea\n {2}doc_\S+, from tea\.md, \d+ characters\n {4}On tea {2}\[sec_0, 0 to \d+\]/,
    )
  })

  test('takes the good files, reports the bad ones and is then a 1', async () => {
    await writeFile(at('paper.pdf'), '%PDF-1.7\n')
    const { code, out, err } = await cli(
      ...['import', at('paper.pdf'), at('tea.md'), at('nope.md'), '--notebook', at('half'), '--json'],
    )
    expect(code).toBe(1)
    expect((JSON.parse(out) as { documents: DocumentView[] }).documents.map(({ title }) => title)).toEqual([
      'On tea',
    ])
    const errors = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error: { code: string; file: string } })
    expect(errors.map(({ error }) => [error.code, path.basename(error.file)]).sort()).toEqual([
      ['bad-input', 'paper.pdf'],
      ['not-found', 'nope.md'],
    ])
  })

  test('makes no notebook for files that are not there', async () => {
    const { code, err } = await cli('import', at('nope.md'), '--notebook', at('never'))
    expect(code).toBe(1)
    expect(err).toContain('nope.md: “nope.md” could not be read: there is no such file.')
    expect(existsSync(at('never'))).toBe(false)
  })

  test('does not make a notebook of a folder that holds other things', async () => {
    const { code } = await cli('import', at('tea.md'), '--notebook', at('.'))
    expect(code).toBe(1)
  })
})

describe('apply', () => {
  let shared: ReturnType<typeof teaNotebook>
  beforeAll(async () => void (await (shared = teaNotebook('shared'))))

  test('reads standard input, takes both forms of target and ids of the script', async () => {
    const { dir, document } = await teaNotebook('stdin')
    const script = ndjson(
      { type: 'annotation.create', id: 'ann_1', target: { documentId: document.id, exact: 'Tea is old.' } },
      { type: 'annotation.create', id: 'ann_2', target: { documentId: document.id, start: 0, end: 6 } },
      { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1', statement: 'Tea is ancient.' },
    )
    const applied = await cliWith(script, 'apply', '--notebook', dir, '-', '--json')
    expect(applied).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(applied.out)).toEqual({ applied: 3, revision: 2 })
    const { out } = await cli('claims', '--notebook', dir, '--json')
    expect((JSON.parse(out) as { claims: ClaimView[] }).claims).toMatchObject([
      {
        id: 'clm_1',
        label: 'C1',
        statement: 'Tea is ancient.',
        quote: 'Tea is old.',
        standing: 'unsupported',
      },
    ])
  })

  test.each([
    ['no JSON', '{"type":', 'is not JSON'],
    ['an unknown command', '{"type":"tag.paint"}', 'There is no command "tag.paint"'],
    ['a missing field', '{"type":"tag.create"}', 'label'],
    ['a field too many', '{"type":"tag.create","label":"x","size":1}', 'size'],
    ['a tag that is not there', '{"type":"tag.delete","id":"tag_none"}', 'There is no tag "tag_none"'],
    ['no object', '[1]', 'object'],
  ])('says which line of the file is wrong: %s', async (_case, wrong, words) => {
    const { dir } = await shared
    // Blank lines do not count as commands, but do count as lines.
    const script = `{"type":"tag.create","label":"first"}\n\n\n${wrong}\n{"type":"tag.create","label":"last"}\n`
    const { code, out, err } = await cliWith(script, 'apply', '--notebook', dir, '-', '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(JSON.parse(err)).toMatchObject({
      error: { line: 4, file: 'standard input', message: expect.stringContaining(words) as string },
    })
  })

  test('says it in a sentence, and leaves the notebook as it was', async () => {
    const { dir } = await shared
    await writeFile(at('script.ndjson'), '{"type":"tag.create","label":"first"}\n\n{"type":"tag.create"}\n')
    const { code, err } = await cli('apply', '--notebook', dir, at('script.ndjson'))
    expect(code).toBe(1)
    expect(err).toContain('script.ndjson, line 3: “label” is missing.')
    const check = await cli('check', '--notebook', dir, '--json')
    expect(JSON.parse(check.out)).toMatchObject({ ok: true, counts: { tags: 0 } })
  })

  test('an empty script changes nothing', async () => {
    const { dir } = await shared
    const { code, out } = await cliWith('\n\n', 'apply', '--notebook', dir, '-')
    expect({ code, out }).toEqual({
      code: 0,
      out: 'There are no commands in standard input; nothing was changed.\n',
    })
  })

  test('a script that is not there', async () => {
    const { dir } = await shared
    const { code, err } = await cli('apply', '--notebook', dir, at('nope.ndjson'))
    expect(code).toBe(1)
    expect(err).toContain('there is no such file')
  })
})

test('notes tell what they are about', async () => {
  const { dir, document } = await teaNotebook('notes')
  const section = document.sections[1]?.id
  await cliWith(
    ndjson(
      { type: 'note.create', id: 'note_1', target: { kind: 'notebook' }, text: 'All of it.' },
      {
        type: 'note.create',
        id: 'note_2',
        target: { kind: 'section', documentId: document.id, sectionId: section },
        text: 'On *origins*.',
      },
      { type: 'note.create', id: 'note_3', target: { kind: 'notebook' }, text: 'Gone.' },
      { type: 'note.delete', id: 'note_3' },
    ),
    ...['apply', '--notebook', dir, '-'],
  )
  const { out } = await cli('notes', '--notebook', dir, '--json')
  expect((JSON.parse(out) as { notes: NoteView[] }).notes).toMatchObject([
    { id: 'note_1', about: { kind: 'notebook', title: 'notes' }, text: 'All of it.', quote: null },
    { id: 'note_2', about: { kind: 'section', sectionId: section, title: 'Origins' }, text: 'On *origins*.' },
  ])
  expect((await cli('notes', '--notebook', dir)).out).toContain('On the section “Origins”')
})

describe('a folder without a notebook', () => {
  test.each([['apply', '-'], ['claims'], ['notes'], ['brief', '--output', 'x.pdf'], ['check']])(
    'is refused by %s',
    async (...args) => {
      const dir = await mkdtemp(at('none-'))
      const { code, out, err } = await cli(...args, '--notebook', dir)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(`There is no notebook in “${dir}”.`)
      expect(await readdir(dir)).toEqual([])
    },
  )
})

test('restore lists the backups and puts one back, keeping what it replaces', async () => {
  const { dir } = await teaNotebook('restored')
  const listed = JSON.parse((await cli('restore', '--notebook', dir, '--json')).out) as {
    backups: { name: string }[]
  }
  const [backup] = listed.backups
  expect(backup?.name).toMatch(/-revision-\d+\.json$/)
  const before = await cli('claims', '--notebook', dir, '--json')
  await writeFile(path.join(dir, 'notebook.json'), 'damaged')
  await writeFile(path.join(dir, 'notebook.previous.json'), 'damaged')
  expect(await cli('claims', '--notebook', dir)).toMatchObject({ code: 1 })
  expect(await cli('restore', '--notebook', dir, '--backup', 'none.json')).toMatchObject({ code: 1 })
  expect(await cli('restore', '--notebook', dir, '--backup', backup?.name ?? '')).toMatchObject({ code: 0 })
  expect(await cli('check', '--notebook', dir)).toMatchObject({ code: 0 })
  expect((await cli('claims', '--notebook', dir, '--json')).out).toBe(before.out)
  expect((await readdir(dir)).some((name) => name.startsWith('replaced-'))).toBe(true)
})

test('check finds a text that was changed behind its back', async () => {
  const { dir, document } = await teaNotebook('damaged')
  expect(await cli('check', '--notebook', dir)).toMatchObject({ code: 0, err: '' })
  const documentDir = path.join(dir, 'documents', document.id)
  const text = (await readdir(documentDir)).find((name) => /^[0-9a-f]{64}\.json$/.test(name)) ?? ''
  const whole = await readFile(path.join(documentDir, text), 'utf8')
  await writeFile(path.join(documentDir, text), whole.replace('Tea is hot', 'Tea is not'))
  const { code, out } = await cli('check', '--notebook', dir, '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    problems: [{ file: expect.stringContaining(text) as string }],
  })
})

test('from article to brief: every claim of the sample is in the PDF, which qpdf finds sound', async ({
  skip,
}) => {
  for (const tool of ['pdftotext', 'qpdf']) if (!(await hasProgram(tool))) skip(`${tool} is not installed`)
  const articles = (await readdir(SAMPLE))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(SAMPLE, name))
  const dir = at('sample')
  const imported = await cli('import', ...articles, '--notebook', dir, '--json')
  expect(imported).toMatchObject({ code: 0, err: '' })
  const { documents } = JSON.parse(imported.out) as { documents: DocumentView[] }
  const commands = documents.flatMap((document, d) => [
    { type: 'tag.create', id: `tag_${d}`, label: `Tag ${d}` },
    ...document.sections.flatMap((section, s) => {
      const ids = { annotation: `ann_${d}-${s}`, claim: `clm_${d}-${s}` }
      const words = { start: section.start, end: Math.min(section.start + 60, section.end) }
      return [
        {
          type: 'annotation.create',
          id: ids.annotation,
          target: { documentId: document.id, ...words },
          motivation: 'assessing',
        },
        {
          type: 'claim.create',
          id: ids.claim,
          annotationId: ids.annotation,
          statement: `Statement ${d}-${s} holds.`,
          tagIds: [`tag_${d}`],
        },
        {
          type: 'evidence.create',
          claimId: ids.claim,
          source: { kind: 'passage', annotationId: ids.annotation },
          relation: 'supports',
        },
      ]
    }),
  ])
  const applied = await cliWith(ndjson(...commands), 'apply', '--notebook', dir, '-')
  expect(applied).toMatchObject({ code: 0, err: '' })

  const { claims } = JSON.parse((await cli('claims', '--notebook', dir, '--json')).out) as {
    claims: ClaimView[]
  }
  expect(claims).toHaveLength(documents.reduce((sum, { sections }) => sum + sections.length, 0))
  for (const claim of claims)
    expect(claim).toMatchObject({ standing: 'single-source', evidence: [{ relation: 'supports' }] })

  const output = at('brief.pdf')
  const brief = await cli('brief', '--notebook', dir, '--output', output, '--paper', 'letter', '--json')
  expect(brief).toMatchObject({ code: 0, err: '' })
  const { pages, bytes } = JSON.parse(brief.out) as { pages: number; bytes: number }
  expect(bytes).toBe((await readFile(output)).byteLength)
  const text = (await runProgram('pdftotext', [output, '-'])).out
  for (const { label, statement } of claims) {
    expect(text).toContain(statement)
    expect(text).toMatch(new RegExp(`\\b${label}\\b`))
  }
  expect(text.split('\f').length - 1).toBe(pages)
  // The labels that `claims` prints are those of the brief: statements come in the same order.
  const first = claims.map(({ statement }) => text.lastIndexOf(statement))
  expect(first).toEqual([...first].sort((a, b) => a - b))
  expect(await runProgram('qpdf', ['--check', output])).toMatchObject({ code: 0 })
}, 60_000)

test('a wrong paper size is wrong usage, a wrong place a failure that leaves nothing', async () => {
  const { dir } = await teaNotebook('paper')
  const wrong = await cli('brief', '--notebook', dir, '--output', at('p.pdf'), '--paper', 'a5')
  expect(wrong.code).toBe(2)
  const nowhere = await cli('brief', '--notebook', dir, '--output', at('none/p.pdf'))
  expect(nowhere).toMatchObject({ code: 1, out: '' })
  expect(existsSync(at('none'))).toBe(false)
})

test('a reader that goes away early is no error', async () => {
  const { dir } = await teaNotebook('pipe')
  const script = ndjson(
    ...Array.from({ length: 3000 }, (_, n) => ({
      type: 'note.create',
      target: { kind: 'notebook' },
      text: `${n} ${'x'.repeat(200)}`,
    })),
  )
  expect(await cliWith(script, 'apply', '--notebook', dir, '-')).toMatchObject({ code: 0 })
  const command = `"${process.execPath}" "${built.file}" notes --notebook "${dir}" | head -n 1`
  const { out, err } = await runProgram('bash', ['-c', `${command}; echo "codes \${PIPESTATUS[0]}"`])
  expect(out).toMatch(/^On the notebook “pipe”.*\ncodes 0\n$/)
  expect(err).toBe('')
})
