import { fail, ok, type Result } from '../../shared/core/result'
import { guessEncoding } from './encoding/detect'
import { decodeMarked, decodeUnmarked } from './encoding/wide-units'
import { windows1252 } from './encoding/windows-1252'

/** Control characters a text may use freely: tab, line feed, vertical tab, form feed, carriage return, next line. */
const PLAIN_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85])

/** Terminal logs hold some control characters; more than this share of them is no text. */
const MAX_CONTROL_SHARE = 0.02

/** Western text is mostly ASCII. A larger share of high bytes is another alphabet, or no text at all. */
const MAX_HIGH_SHARE = 0.3

/** Characters that could not be decoded, of all: a damaged byte or two does not make an encoding wrong. */
const MAX_BROKEN_SHARE = 0.001

/** Sound characters beyond ASCII for each damaged one, from which a text is UTF-8 for all that. */
const MIN_SOUND = 10

const SAVE_AS_UTF8 = 'Open it in a text editor, save it with the encoding UTF-8, and import it again.'
const NOT_TEXT_HINT = 'If the file should be text, save it again as UTF-8.'

/** The characters of a file, and what the person should know of how they were read. */
export interface DecodedText {
  readonly text: string
  readonly warnings: readonly string[]
}

/**
 * The characters of a text file. Reads UTF-8, UTF-16 and UTF-32, with or without a byte order mark, and what else the
 * file declares itself to be in (`declared`, a label such as "gbk") or can be told by its bytes. The mark stays for
 * `canonicalText` to drop. `unsupported` when the bytes are no text, or in an encoding that cannot be told.
 */
export async function decodeText(
  fileName: string,
  bytes: Uint8Array,
  declared = '',
): Promise<Result<DecodedText>> {
  const marked = decodeMarked(bytes)
  if (marked) return isBinary(marked.text) ? notText(fileName) : ok({ text: marked.text, warnings: [] })
  const plain = utf8(bytes)
  if (plain !== null && !isBinary(plain) && !plain.includes('\u001b'))
    return ok({ text: plain, warnings: [] })
  if (bytes.includes(0)) {
    const wide = decodeUnmarked(bytes)
    return wide ? readAs(wide.text, wide.encoding) : notText(fileName)
  }
  if (plain === null) {
    const mended = damagedUtf8(bytes)
    if (mended !== null)
      return ok({ text: mended, warnings: ['A few damaged characters could not be read.'] })
  }
  const said = plain === null && !isUtf8(declared) ? decodeAs(declared, bytes) : null
  if (said !== null && !isBinary(said)) return readAs(said, declared)
  const guess = await guessEncoding(bytes)
  const guessed = guess?.isSure === true ? decodeAs(guess.label, bytes) : null
  if (guess && guessed !== null && !isBinary(guessed)) {
    if (guess.label !== 'windows-1252' || highShare(bytes) <= MAX_HIGH_SHARE)
      return readAs(guessed, guess.label)
  }
  if (plain !== null) return isBinary(plain) ? notText(fileName) : ok({ text: plain, warnings: [] })
  return western(fileName, bytes, guess?.label ?? null)
}

/** What is left when nothing is sure: Western text, which needs no proof when it looks like that. */
function western(fileName: string, bytes: Uint8Array, guess: string | null): Result<DecodedText> {
  const text = windows1252(bytes)
  if (isBinary(text)) {
    const wide = decodeUnmarked(bytes)
    return wide ? readAs(wide.text, wide.encoding) : notText(fileName)
  }
  if (highShare(bytes) <= MAX_HIGH_SHARE) return readAs(text, 'windows-1252')
  const may = guess === null ? '' : ` It may be in ${encodingName(guess)}.`
  return fail(
    'unsupported',
    `“${fileName}” is not in UTF-8 and its encoding cannot be told.${may}`,
    SAVE_AS_UTF8,
  )
}

function readAs(text: string, encoding: string): Result<DecodedText> {
  return ok({ text, warnings: [`The file is not in UTF-8; it was read as ${encodingName(encoding)}.`] })
}

/** The name people know an encoding by. */
function encodingName(label: string): string {
  const lower = label.toLowerCase()
  if (lower === 'gb18030' || lower === 'gbk' || lower === 'gb2312') return 'GBK'
  if (lower === 'shift_jis') return 'Shift-JIS'
  if (lower === 'big5') return 'Big5'
  return lower.startsWith('windows-') ? lower.replace('w', 'W') : label.toUpperCase()
}

/** Text by the label of an encoding; null for an unknown label and when it does not fit the bytes. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  const text = decoded(label, bytes)
  if (text === null) return null
  const { broken } = beyondAscii(text)
  return broken <= text.length * MAX_BROKEN_SHARE ? text : null
}

function decoded(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label)
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

function notText(fileName: string) {
  return fail('unsupported', `“${fileName}” is not a text file: it holds binary data.`, NOT_TEXT_HINT)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** UTF-8 with a few bytes gone wrong, as at the end of a file cut short; null when most that is not ASCII is wrong. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const { broken, sound } = beyondAscii(text)
  return sound >= broken * MIN_SOUND && !isBinary(text) ? text : null
}

/** Counts what could not be decoded, and the other units beyond ASCII. */
function beyondAscii(text: string): { readonly broken: number; readonly sound: number } {
  let broken = 0
  let sound = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken += 1
    else if (unit > 0x7f) sound += 1
  }
  return { broken, sound }
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/i.test(label)
}

function isBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 0) return true
    if ((unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) && !PLAIN_CONTROLS.has(unit)) controls += 1
  }
  return controls > text.length * MAX_CONTROL_SHARE
}

function highShare(bytes: Uint8Array): number {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high += 1
  return bytes.length === 0 ? 0 : high / bytes.length
}
