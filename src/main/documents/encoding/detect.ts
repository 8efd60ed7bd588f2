/** What the detector may answer, and the decoder that reads it (by the Encoding Standard, which Node implements). */
const DECODERS: Readonly<Record<string, { readonly label: string; readonly isWide?: true }>> = {
  GB18030: { label: 'gb18030', isWide: true },
  Big5: { label: 'big5', isWide: true },
  SHIFT_JIS: { label: 'shift_jis', isWide: true },
  CP932: { label: 'shift_jis', isWide: true },
  'EUC-JP': { label: 'euc-jp', isWide: true },
  'ISO-2022-JP': { label: 'iso-2022-jp', isWide: true },
  'EUC-KR': { label: 'euc-kr', isWide: true },
  CP949: { label: 'euc-kr', isWide: true },
  'Windows-1250': { label: 'windows-1250' },
  'Windows-1251': { label: 'windows-1251' },
  'Windows-1252': { label: 'windows-1252' },
  'Windows-1253': { label: 'windows-1253' },
  'Windows-1254': { label: 'windows-1254' },
  'Windows-1255': { label: 'windows-1255' },
  'Windows-1256': { label: 'windows-1256' },
  'Windows-1257': { label: 'windows-1257' },
  'Windows-1258': { label: 'windows-1258' },
  'ISO-8859-1': { label: 'windows-1252' },
  'ISO-8859-2': { label: 'iso-8859-2' },
  'ISO-8859-5': { label: 'iso-8859-5' },
  'ISO-8859-7': { label: 'iso-8859-7' },
  'ISO-8859-8': { label: 'iso-8859-8' },
  'KOI8-R': { label: 'koi8-r' },
  'koi8-u': { label: 'koi8-u' },
}

/** How much of a file the detector is shown. It has seen enough long before. */
const SAMPLE = 64 * 1024

/** Wide encodings have so much structure that a low figure still means them; the decoder confirms it. */
const MIN_CONFIDENCE_WIDE = 0.15
const MIN_CONFIDENCE = 0.12

/** A guess at an encoding. `isSure` says whether to go by it. */
export interface Guess {
  /** A label of the Encoding Standard. */
  readonly label: string
  readonly isWide: boolean
  readonly isSure: boolean
}

/** What encoding bytes are in that are not UTF-8; null when nothing fits. */
export async function guessEncoding(bytes: Uint8Array): Promise<Guess | null> {
  const { detect } = await import('jschardet')
  const { encoding, confidence } = detect(sampleOf(bytes), {
    detectEncodings: Object.keys(DECODERS),
  })
  const decoder = encoding !== null && Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined
  if (!decoder) return null
  const isWide = decoder.isWide === true
  const isSure = confidence >= (isWide ? MIN_CONFIDENCE_WIDE : MIN_CONFIDENCE)
  return { label: decoder.label, isWide, isSure }
}

/** The lines that are not plain ASCII, as far as the sample goes: a long file may begin with pages of English. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const sample = new Uint8Array(SAMPLE)
  let length = 0
  for (let start = 0; start < bytes.length && length < SAMPLE;) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE - length))
    if (line.some((byte) => byte >= 0x80 || byte === 0x1b)) {
      sample.set(line, length)
      length += line.length
    }
    start = end
  }
  return sample.subarray(0, length)
}
