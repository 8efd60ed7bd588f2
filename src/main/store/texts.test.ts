import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DocumentId } from '../../shared/core/ids'
import { appError } from '../../shared/core/result'
import { FaultyFiles } from './faulty-files'
import { nodeFiles } from './files'
import { seal, sha256 } from './seal'
import { inFolder, textVersion, unwrap } from './store-fixtures'
import { openTexts } from './texts'

const openIn = (dir: string) => openTexts(dir, nodeFiles, () => null)
const file = (dir: string) => join(dir, 'documents', 'doc_1', `${textVersion.hash}.json`)

describe('a text version', () => {
  test('is read back as it was written, also by another process', () =>
    inFolder(async (dir) => {
      unwrap(await openIn(dir).writeVersion('doc_1', textVersion))
      expect(await readdir(join(dir, 'documents', 'doc_1'))).toEqual([`${textVersion.hash}.json`])
      expect(unwrap(await openIn(dir).readVersion('doc_1', textVersion.hash))).toEqual(textVersion)
    }))

  test('is written once, and again when what is there is damaged', () =>
    inFolder(async (dir) => {
      const texts = openIn(dir)
      unwrap(await texts.writeVersion('doc_1', textVersion))
      const { ino } = await stat(file(dir))
      unwrap(await texts.writeVersion('doc_1', textVersion))
      expect((await stat(file(dir))).ino).toBe(ino)
      await writeFile(file(dir), 'damaged')
      unwrap(await texts.writeVersion('doc_1', textVersion))
      expect(unwrap(await openIn(dir).readVersion('doc_1', textVersion.hash))).toEqual(textVersion)
    }))

  test('that was changed in any byte is not returned', () =>
    inFolder(async (dir) => {
      unwrap(await openIn(dir).writeVersion('doc_1', textVersion))
      const bytes = await readFile(file(dir))
      for (let position = 0; position < bytes.length; position += 3) {
        const changed = Buffer.from(bytes)
        changed[position] = (changed[position] ?? 0) ^ 1
        await writeFile(file(dir), changed)
        expect(await openIn(dir).readVersion('doc_1', textVersion.hash)).toMatchObject({
          ok: false,
          error: { code: 'corrupt' },
        })
      }
    }))

  test('that holds other words than its name says is not returned, however well sealed', () =>
    inFolder(async (dir) => {
      await mkdir(join(dir, 'documents', 'doc_1'), { recursive: true })
      for (const data of [
        { ...textVersion, text: 'Other words.' },
        { ...textVersion, hash: sha256('x') },
        null,
        [],
      ]) {
        await writeFile(file(dir), `${seal(JSON.stringify(data)).text}\n`)
        const read = await openIn(dir).readVersion('doc_1', textVersion.hash)
        expect(read).toMatchObject({ ok: false, error: { code: 'corrupt' } })
      }
    }))

  test('that is missing says so', () =>
    inFolder(async (dir) => {
      const read = await openIn(dir).readVersion('doc_1', textVersion.hash)
      expect(read).toMatchObject({ ok: false, error: { code: 'not-found' } })
    }))

  test('with a wrong hash or half a character is refused', () =>
    inFolder(async (dir) => {
      const half = 'half \ud83d'
      for (const bad of [
        { ...textVersion, text: 'x' },
        { ...textVersion, text: half, hash: sha256(half) },
      ]) {
        expect(await openIn(dir).writeVersion('doc_1', bad)).toMatchObject({
          ok: false,
          error: { code: 'bad-input' },
        })
      }
      expect(await readdir(dir)).toEqual([])
    }))

  test('is kept in memory after it was read', () =>
    inFolder(async (dir) => {
      const texts = openIn(dir)
      unwrap(await texts.writeVersion('doc_1', textVersion))
      const first = unwrap(await texts.readVersion('doc_1', textVersion.hash))
      expect(unwrap(await texts.readVersion('doc_1', textVersion.hash))).toBe(first)
    }))
})

describe('an original', () => {
  const bytes = Buffer.from([0, 255, 13, 10])

  test('is kept byte for byte; the one before it is kept too', () =>
    inFolder(async (dir) => {
      const texts = openIn(dir)
      expect(unwrap(await texts.writeSource('doc_1', 'MD', bytes))).toBe('source.md')
      unwrap(await texts.writeSource('doc_1', 'md', bytes))
      expect(await readdir(join(dir, 'documents', 'doc_1'))).toEqual(['source.md'])
      unwrap(await texts.writeSource('doc_1', 'md', Buffer.from('new')))
      expect(await readFile(join(dir, 'documents', 'doc_1', 'source.previous.md'))).toEqual(bytes)
      expect(Buffer.from(unwrap(await texts.readSource('doc_1', 'md'))).toString()).toBe('new')
      expect(await texts.readSource('doc_1', 'txt')).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      })
    }))

  test.each(['', '../x', 'a/b', 'md.', '.md', 'a\0', 'x'.repeat(11), 'tar.gz'])(
    'with the extension %j is refused',
    (extension) =>
      inFolder(async (dir) => {
        const written = await openIn(dir).writeSource('doc_1', extension, bytes)
        expect(written).toMatchObject({ ok: false, error: { code: 'bad-input' } })
        expect(await readdir(dir)).toEqual([])
      }),
  )
})

test('nothing that is not an id becomes a path', () =>
  inFolder(async (dir) => {
    const texts = openIn(dir)
    for (const id of [
      'doc_../../x',
      '../doc_1',
      'doc_',
      'doc_a/b',
      'doc_\0',
      '/etc',
      'clm_1',
    ] as DocumentId[]) {
      await expect(texts.readVersion(id, textVersion.hash)).rejects.toThrow('not a document id')
      await expect(texts.writeVersion(id, textVersion)).rejects.toThrow('not a document id')
      await expect(texts.writeSource(id, 'txt', new Uint8Array())).rejects.toThrow('not a document id')
    }
    expect(await texts.readVersion('doc_1', '../../secret')).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
    expect(await readdir(dir)).toEqual([])
  }))

test('a full disk at any point leaves the text whole or absent, and says so', () =>
  inFolder(async (dir) => {
    for (let at = 1; at < 40; at += 1) {
      const folder = join(dir, String(at))
      await mkdir(folder)
      const files = new FaultyFiles({ kind: 'full', at })
      const written = await openTexts(folder, files, () => null).writeVersion('doc_1', textVersion)
      const read = await openIn(folder).readVersion('doc_1', textVersion.hash)
      if (written.ok) expect(read).toEqual({ ok: true, value: textVersion })
      else {
        expect(written.error.message).toContain('The disk is full')
        expect(read).toMatchObject({ ok: false, error: { code: 'not-found' } })
      }
    }
  }))

test('a read-only notebook takes no texts', () =>
  inFolder(async (dir) => {
    const texts = openTexts(dir, nodeFiles, () => appError('disk', 'The disk is full.'))
    for (const written of [
      await texts.writeVersion('doc_1', textVersion),
      await texts.writeSource('doc_1', 'md', new Uint8Array()),
    ]) {
      expect(written).toMatchObject({ ok: false, error: { code: 'disk' } })
    }
  }))
