import { describe, expect, test } from 'vitest'
import { makeZip } from '../testing/make-zip'
import { openPacked } from './open-packed'

async function opened(bytes: Uint8Array) {
  const packed = await openPacked('a.docx', bytes)
  if (!packed.ok) throw new Error(packed.error.message)
  return packed.value
}

const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('reads files by name', async () => {
  const packed = await opened(
    makeZip([
      { name: 'a/b.xml', content: 'words' },
      { name: 'c', content: 'stored', isStored: true },
    ]),
  )
  expect(packed.names).toEqual(['a/b.xml', 'c'])
  const read = await Promise.all(packed.names.map((name) => packed.read(name)))
  expect(read.map((file) => file.ok && words(file.value))).toEqual(['words', 'stored'])
  expect(await packed.read('d')).toMatchObject({ ok: false, error: { code: 'bad-input' } })
})

test('leaves files with unsafe names alone, and takes the first of two with one name', async () => {
  const names = ['../a', '/b', 'c:/d', 'e/../../f', 'good', 'good']
  const packed = await opened(makeZip(names.map((name, at) => ({ name, content: String(at) }))))
  expect(packed.names).toEqual(['good'])
  const file = await packed.read('good')
  expect(file.ok && words(file.value)).toBe('4')
})

describe('fails with a clear message', () => {
  const content = new Uint8Array(60 * 1024 * 1024)
  test('for a file that unpacks to a hundred times its size', async () => {
    const packed = await opened(makeZip([{ name: 'bomb', content }]))
    expect(await packed.read('bomb')).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
  test('for a file that says it is small and is not', async () => {
    const packed = await opened(makeZip([{ name: 'bomb', content, statedSize: 100 }]))
    expect(await packed.read('bomb')).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })
  test('for a file that says it is large and is not', async () => {
    const packed = await opened(makeZip([{ name: 'a', content: 'b', statedSize: 4_000_000_000 }]))
    expect(await packed.read('a')).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })
  test('when all files together are more than 256 MB', async () => {
    const block = makeZip([{ name: 'a', content: content.subarray(0, 30 * 1024 * 1024) }])
    const packed = await opened(block)
    for (let times = 0; times < 8; times += 1) expect((await packed.read('a')).ok).toBe(true)
    expect(await packed.read('a')).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
  test('for more than 10,000 files', async () => {
    const files = Array.from({ length: 10_001 }, (_, at) => ({ name: String(at), content: '' }))
    expect(await openPacked('a.docx', makeZip(files))).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    })
  })
  test('for an encrypted file', async () => {
    const packed = await opened(makeZip([{ name: 'a', content: 'b', isEncrypted: true }]))
    const file = await packed.read('a')
    expect(!file.ok && file.error.message).toMatch(/encrypted/)
  })
  test('for a truncated package, wherever it is cut', async () => {
    const whole = makeZip([{ name: 'a', content: 'words '.repeat(1000) }])
    for (const cut of [4, 30, whole.length - 60, whole.length - 1]) {
      expect(await openPacked('a.docx', whole.subarray(0, cut))).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      })
    }
  })
})
