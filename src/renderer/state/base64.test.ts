import { afterEach, expect, test, vi } from 'vitest'
import { bytesOf } from './base64'

afterEach(() => vi.unstubAllGlobals())

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte)
const BASE64 = Buffer.from(BYTES).toString('base64')

test('every byte comes back', () => {
  expect(bytesOf(BASE64)).toEqual(BYTES)
  expect(bytesOf('')).toHaveLength(0)
})

test('with the decoder of the browser, and without', () => {
  const own = vi.fn(() => BYTES)
  vi.stubGlobal('Uint8Array', Object.assign(class extends Uint8Array {}, { fromBase64: own }))
  expect(bytesOf(BASE64)).toBe(BYTES)
  expect(own).toHaveBeenCalledWith(BASE64)
  vi.stubGlobal('Uint8Array', Object.assign(class extends Uint8Array {}, { fromBase64: undefined }))
  expect([...bytesOf(BASE64)]).toEqual([...BYTES])
})

test('what is no base64 is refused', () => {
  expect(() => bytesOf('*')).toThrow()
})
