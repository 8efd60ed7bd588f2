import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkNotebook } from './check'
import {
  addDocument,
  addHighlight,
  addNote,
  create,
  inFolder,
  open,
  TEXT,
  textVersion,
  unwrap,
} from './store-fixtures'
import { seal } from './seal'

const textFile = `documents/doc_1/${textVersion.hash}.json`

async function sound(dir: string) {
  const store = await create(dir)
  unwrap(await store.texts.writeSource('doc_1', 'txt', Buffer.from(TEXT)))
  unwrap(await store.texts.writeVersion('doc_1', textVersion))
  for (const change of [addDocument(1), addHighlight(1, 1), addNote(1)]) unwrap(await store.commit(change))
  return store
}

async function contents(dir: string): Promise<string> {
  const names = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const files = names.map((entry) => join(entry.parentPath, entry.name)).sort()
  return (await Promise.all(files.map(async (file) => `${file}:${await readFile(file, 'base64')}`))).join(
    '\n',
  )
}

describe('checking a notebook', () => {
  test('that is sound finds nothing, counts what is there and changes nothing', () =>
    inFolder(async (dir) => {
      await (await sound(dir)).close()
      const before = await contents(dir)
      expect(await checkNotebook(dir)).toEqual({
        ok: true,
        problems: [],
        remarks: [],
        counts: {
          documents: 1,
          annotations: 1,
          claims: 0,
          evidence: 0,
          references: 0,
          notes: 1,
          tags: 0,
          textVersions: 1,
          revision: 3,
        },
      })
      expect(await contents(dir)).toBe(before)
      await (await open(dir)).close()
    }))

  test('that is open elsewhere reads it as it stands and says so', () =>
    inFolder(async (dir) => {
      const store = await sound(dir)
      const report = await checkNotebook(dir)
      expect(report).toMatchObject({ ok: true, counts: { revision: 3 } })
      expect(report.remarks).toEqual([
        `This notebook is open in the test (process ${String(process.pid)}). It was read as it stood.`,
      ])
      unwrap(await store.commit(addNote(2)))
      await store.close()
    }))

  const faults: Record<string, { damage: (dir: string) => Promise<void>; file: string; message: string }> = {
    'a missing text': {
      damage: (dir) => rm(join(dir, textFile)),
      file: textFile,
      message: 'missing',
    },
    'a damaged text': {
      damage: (dir) => writeFile(join(dir, textFile), 'x'),
      file: textFile,
      message: 'damaged',
    },
    'a text that breaks the rules for texts': {
      damage: (dir) => {
        const broken = { ...textVersion, blocks: textVersion.blocks.slice(0, 1) }
        return writeFile(join(dir, textFile), `${seal(JSON.stringify(broken)).text}\n`)
      },
      file: textFile,
      message: 'text outside any block',
    },
    'a missing original': {
      damage: (dir) => rm(join(dir, 'documents', 'doc_1', 'source.txt')),
      file: 'documents/doc_1',
      message: 'The original file is missing.',
    },
    'a changed original': {
      damage: (dir) => writeFile(join(dir, 'documents', 'doc_1', 'source.txt'), 'other words'),
      file: 'documents/doc_1/source.txt',
      message: 'changed after its import',
    },
    'a damaged part of the snapshot': {
      damage: (dir) => writeFile(join(dir, 'history.json'), '[]'),
      file: 'notebook.json',
      message: 'history.json',
    },
    'a damaged snapshot': {
      damage: async (dir) => {
        await writeFile(join(dir, 'notebook.json'), 'null')
        await writeFile(join(dir, 'notebook.previous.json'), 'null')
      },
      file: 'notebook.json',
      message: 'damaged',
    },
    'a missing journal': {
      damage: (dir) => rm(join(dir, 'journal.ndjson')),
      file: 'journal.ndjson',
      message: 'missing',
    },
  }
  test.each(Object.entries(faults))('finds %s, and leaves it as it is', (_, { damage, file, message }) =>
    inFolder(async (dir) => {
      await (await sound(dir)).close()
      await damage(dir)
      const before = await contents(dir)
      const report = await checkNotebook(dir)
      expect(report.ok).toBe(false)
      expect(report.problems).toContainEqual({ file, message: expect.stringContaining(message) as string })
      expect(await contents(dir)).toBe(before)
    }),
  )

  test('finds a highlight that does not hold the words it quotes', () =>
    inFolder(async (dir) => {
      const store = await sound(dir)
      const shifted = addHighlight(2, 1, 7, 12)
      const command = shifted.kind === 'command' ? shifted.command : null
      if (command?.type !== 'annotation.create') throw new Error('not a highlight')
      const target = { ...command.target, quote: { ...command.target.quote, exact: 'other' } }
      unwrap(await store.commit({ ...shifted, kind: 'command', command: { ...command, target } }))
      await store.close()
      const report = await checkNotebook(dir)
      expect(report.problems).toEqual([
        {
          file: 'documents/doc_1/annotations.json',
          message: 'Highlight ann_2 no longer holds the words it quotes.',
        },
      ])
    }))

  test('remarks on an unfinished change at the end of the journal', () =>
    inFolder(async (dir) => {
      await (await sound(dir)).close()
      const path = join(dir, 'journal.ndjson')
      await writeFile(path, `${await readFile(path, 'utf8')}{"checksum":"12`)
      const report = await checkNotebook(dir)
      expect(report.ok).toBe(true)
      expect(report.remarks.join()).toContain('15 bytes of an unfinished change')
    }))

  test('of a folder that is none, or does not exist, says so', () =>
    inFolder(async (dir) => {
      for (const folder of [dir, join(dir, 'absent')]) {
        const report = await checkNotebook(folder)
        expect(report.ok).toBe(false)
        expect(report.problems.length).toBe(1)
      }
      expect(await readdir(dir)).toEqual([])
    }))
})
