import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { onePage, plain, rawPdf, shows, type RawObject } from '../documents/pdf/raw-pdf.fixture'
import { writeCarriedPostil } from './postil/write-postil'
import { readBundle } from './read-bundle'
import { exampleBundle } from './testing/example-bundle'

const READING = { newId: () => 'doc_x' as never, at: '2026-01-01T00:00:00.000Z' }

/** A PDF with files in its list of attachments, as other programs write it. */
function withFiles(files: readonly RawObject[], names = '/Names [(a) 4 0 R (b) 6 0 R]'): Uint8Array {
  const specs = files.flatMap((file, index): RawObject[] => [
    { dict: `/Type /Filespec /F (file${String(index)}.bin) /EF <</F ${String(5 + index * 2)} 0 R>>` },
    { ...file, dict: `/Type /EmbeddedFile ${file.dict}` },
  ])
  return rawPdf([
    { dict: `/Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <<${names}>>>>` },
    { dict: '/Type /Pages /Kids [3 0 R] /Count 1' },
    { dict: '/Type /Page /Parent 2 0 R /MediaBox [0 0 400 400]' },
    ...specs,
  ])
}

const refused = async (bytes: Uint8Array) => {
  const read = await readBundle('a.pdf', bytes, READING)
  return read.ok ? 'read' : `${read.error.code}: ${read.error.message}`
}

test('the notebook is found among other files, packed or not, whatever it is called', async () => {
  const bundle = await exampleBundle()
  const { bytes } = await writeCarriedPostil(bundle)
  const packed = { dict: '/Filter /FlateDecode', stream: deflateSync(bytes) }
  const other = { dict: '', stream: Buffer.from('PK\x03\x04 something else') }
  for (const pdf of [withFiles([other, packed]), withFiles([{ dict: '', stream: bytes }, other])]) {
    const read = await readBundle('a.pdf', pdf, READING)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.kind).toBe('a PDF that carries its notebook')
    expect(read.value.bundle.notebook).toEqual(bundle.notebook)
    expect(read.value.bundle.texts).toEqual(bundle.texts)
  }
})

test('a PDF without one says so and what to do', async () => {
  const says = 'unsupported: “a.pdf” carries no notebook.'
  expect(await refused(onePage(plain(shows('Words'))))).toBe(says)
  expect(await refused(withFiles([plain('a'), plain('b')]))).toBe(says)
})

test('a broken list of attachments is none', async () => {
  const says = /^unsupported: /
  expect(await refused(withFiles([plain('a')], '/Names [(a) 99 0 R]'))).toMatch(says)
  expect(await refused(withFiles([plain('a')], '/Kids [1 0 R]'))).toMatch(says)
  expect(await refused(withFiles([plain('a')], '/Names 7'))).toMatch(says)
})

test('one that is damaged is refused, and so is what is no PDF', async () => {
  const { bytes } = await writeCarriedPostil(await exampleBundle())
  const half = { dict: '', stream: bytes.subarray(0, bytes.length / 2) }
  expect(await refused(withFiles([half]))).toMatch(/^corrupt: /)
  expect(await refused(Buffer.from('%PDF-1.7\nnothing'))).toMatch(/^bad-input: /)
  expect(await refused(Buffer.from('plain words'))).toBe('unsupported: There is no notebook in “a.pdf”.')
})
