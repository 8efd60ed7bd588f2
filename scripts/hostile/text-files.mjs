import { hostile, noise } from './hostile-file.mjs'

const MB = 1024 * 1024
const WORDS = 'Some words that say nothing, over and over. '

/** @param {string} unit @param {number} length */
const fill = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Plain text and Markdown: wrong bytes, wrong sizes, and syntax that costs parsers their stack or their time. */
export const TEXT_FILES = [
  hostile('empty.txt', 'no bytes at all', 'refused', () => '', { says: /no text/ }),
  hostile('blank.md', 'white space only', 'refused', () => ' \r\n\t\f\n', { says: /no text/ }),
  hostile('mark.txt', 'a byte order mark and nothing else', 'refused', () => '\uFEFF', { says: /no text/ }),
  hostile('noise.txt', 'bytes without any pattern', 'refused', () => noise(20_000)),
  hostile('nul.txt', 'a NUL in the middle of text', 'refused', () => `before\0${'after '.repeat(50)}`),
  hostile('picture.md', 'a picture renamed', 'refused', () =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), noise(4000)]),
  ),
  hostile('program.txt', 'a program renamed', 'refused', () =>
    Buffer.concat([Buffer.from('7f454c46020101000000000000000000', 'hex'), noise(4000)]),
  ),
  hostile('pair.txt', 'half a surrogate pair in UTF-16', 'read', () =>
    Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('a\uD800 b\uDC00 c', 'utf16le')]),
  ),
  hostile('odd.txt', 'UTF-16 with an odd byte at its end', 'read', () =>
    Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(WORDS, 'utf16le'), Buffer.from([0x41])]),
  ),
  hostile('torn.txt', 'UTF-8 that ends within a character', 'either', () =>
    Buffer.concat([Buffer.from(`${WORDS}ж`), Buffer.from([0xe2, 0x82])]),
  ),
  hostile('overlong.txt', 'UTF-8 in forms that are too long', 'either', () =>
    Buffer.concat([Buffer.from(WORDS), Buffer.from('c0afe080aff08080af', 'hex'), Buffer.from(WORDS)]),
  ),
  hostile('gbk.txt', 'Chinese in GBK', 'either', () =>
    Buffer.from('cbafc3dfd3ebc7e9d0f7d3d0b9d8a1a3'.repeat(20), 'hex'),
  ),
  hostile(
    'bidi.txt',
    'marks that turn the direction of letters round',
    'read',
    () => `The amount is \u202E000,1\u202C euros. \u2066hidden\u2069 \u200F ${WORDS}`,
  ),
  hostile('zero-width.txt', 'more marks without width than letters', 'read', () =>
    WORDS.replaceAll(/./g, '$&\u200B\u200D\u2060\uFEFF'),
  ),
  hostile('stacked.txt', 'thousands of accents on one letter', 'read', () => `a${'\u0301'.repeat(50_000)} b`),
  hostile('one-line.txt', '50 MB in one line', 'read', () => fill(WORDS, 50 * MB)),
  hostile('one-line.md', '50 MB in one line of Markdown', 'either', () =>
    fill('Some *words* of `it`. ', 50 * MB),
  ),
  hostile('one-word.txt', '10 MB in one word', 'read', () => fill('a', 10 * MB)),
  hostile('too-big.txt', 'a byte too many', 'refused', () => Buffer.alloc(64 * MB + 1, 0x61), {
    says: /64 MB/,
  }),
  hostile('lines.txt', 'a line too many', 'refused', () => 'a\n'.repeat(1_000_001), { says: /lines/ }),
  hostile('quotes.md', 'quotes nested 200,000 deep', 'read', () => `${'> '.repeat(200_000)}a`),
  hostile('lists.md', 'lists nested 200,000 deep', 'read', () => `${'- '.repeat(200_000)}a`),
  hostile(
    'brackets.md',
    'brackets nested 200,000 deep',
    'read',
    () => `${'['.repeat(200_000)}a${']'.repeat(200_000)}`,
  ),
  hostile('stars.md', 'stars that may open or close', 'read', () => '*a **b '.repeat(60_000)),
  hostile('aliases.md', 'front matter whose aliases expand without end', 'read', () => {
    const levels = Array.from({ length: 12 }, (_, i) =>
      i === 0 ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]' : `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}x]`,
    )
    return `---\n${levels.join('\n')}\ntitle: *a11\n---\n\nText.\n`
  }),
  hostile('scripts.md', 'scripts in HTML and in addresses', 'read', () =>
    [
      '# Title <script>alert(1)</script>',
      '[a](javascript:alert%281%29) [b](JaVaScRiPt:alert(1)) [c](data:text/html,<script>alert(1)</script>)',
      '[d](vbscript:x) ![e](https://tracker.example/e.png) <img src=x onerror=alert(1)>',
      '<iframe src="https://evil.example/"></iframe> <a href="java&#115;cript:alert(1)">f</a>',
    ].join('\n\n'),
  ),
]
