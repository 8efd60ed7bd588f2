/** Share of ordinary characters from which bytes without a mark are taken for UTF-16. Noise has about a third. */
const MIN_ORDINARY = 0.8
const SAMPLE = 16_384

/** UTF-16 and UTF-32 as their mark tells them; null without a mark. The mark stays in the text. */
export function decodeMarked(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const [a = 0, b = 0, c = 1, d = 1] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { text: utf32(bytes, true), encoding: 'UTF-32' }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { text: utf32(bytes, false), encoding: 'UTF-32' }
  if (a === 0xff && b === 0xfe) return { text: decode('utf-16le', bytes), encoding: 'UTF-16' }
  if (a === 0xfe && b === 0xff) return { text: decode('utf-16be', bytes), encoding: 'UTF-16' }
  return null
}

/** Text in UTF-16 or UTF-32 without a mark, told by its characters; null for anything else. */
export function decodeUnmarked(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: string } | null {
  if (bytes.length % 4 === 0 && bytes.length >= 8) {
    for (const little of [true, false]) {
      if (looksOrdinary(utf32(bytes.subarray(0, SAMPLE), little))) {
        return { text: utf32(bytes, little), encoding: 'UTF-32' }
      }
    }
  }
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null
  for (const label of ['utf-16le', 'utf-16be']) {
    if (looksOrdinary(decode(label, bytes.subarray(0, SAMPLE)))) {
      return { text: decode(label, bytes), encoding: 'UTF-16' }
    }
  }
  return null
}

/** Whether nearly all characters are of those people write: Latin, Greek, Cyrillic, Hebrew, Arabic, CJK and their signs. */
function looksOrdinary(text: string): boolean {
  if (text.includes('\0')) return false
  const ordinary = text.match(
    /[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/g,
  )
  // The same bytes the other way round are mostly CJK characters too: text has spaces, stops or line ends.
  const signs = text.match(/[\n ,.、。，．]/g)
  return (ordinary?.length ?? 0) >= text.length * MIN_ORDINARY && (signs?.length ?? 0) >= text.length / 100
}

function decode(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little)
    const isScalar = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    parts.push(isScalar ? String.fromCodePoint(point) : '\uFFFD')
  }
  return parts.join('')
}
