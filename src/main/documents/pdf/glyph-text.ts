/**
 * What fonts of TeX have at the places of control characters, in its two common encodings, for files that do not say
 * what their characters mean.
 */
const TEX_SIGNS = new Map<string, string>([
  ['\u000b', 'ff'],
  ['\u000c', 'fi'],
  ['\r', 'fl'],
  ['\u000e', 'ffi'],
  ['\u0010', '“'],
  ['\u0011', '”'],
  ['\u0012', '„'],
  ['\u0013', '«'],
  ['\u0014', '»'],
  ['\u0015', '–'],
  ['\u0016', '—'],
  ['\u001b', 'ff'],
  ['\u001c', 'fi'],
  ['\u001d', 'fl'],
  ['\u001e', 'ffi'],
  ['\u001f', 'ffl'],
  ['\u0088', '•'],
])

function teXSign(sign: string, before: string): string {
  if (sign === '\t') return ' '
  // A ligature in one font and a bullet in another.
  if (sign === '\u000f') return /\p{L}/u.test(before) ? 'ffl' : '•'
  return TEX_SIGNS.get(sign) ?? ''
}

/** Signs that the fonts Symbol and Wingdings keep in the private use area, as documents use them. */
const PRIVATE_SIGNS = new Map<string, string>([
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['\uf06e', '■'],
  ['\uf06f', '□'],
  ['\uf071', '❑'],
  ['\uf076', '❖'],
  ['\uf0d8', '➢'],
  ['\uf0e0', '→'],
  ['\uf0fc', '✓'],
  ['\uf0fe', '☑'],
  ['\uf02d', '-'],
])

/**
 * What a person can read of the characters a PDF gives: no control characters, no zero-width ones, ligatures apart,
 * and the private signs of symbol fonts as the signs they show. Other private characters stay: only the font knows.
 */
export function readableGlyphs(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\ufeff\u200b]/gu, (sign, at: number) => teXSign(sign, text.charAt(at - 1)))
      // Ligatures, and radicals that some fonts give for the characters that look like them.
      .replace(/[\ufb00-\ufb06\u2f00-\u2fdf]/g, (sign) => sign.normalize('NFKC'))
      .replace(/[\uf020-\uf0ff]/g, (sign) => PRIVATE_SIGNS.get(sign) ?? sign)
      .replaceAll('\u00a0', ' ')
      .toWellFormed()
  )
}
