import { cleanText, singleLine } from '../../text/clean'

const OPENERS = /[\u202A\u202B\u2066-\u2068]/
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * Words as a file may hold them: no control characters, no halves of surrogate pairs, one kind of line end. Marks that
 * turn the direction of writing are closed where the line ends, so that they reach no further than their own words;
 * overrides, which can make text read other than it is, are left out.
 */
export function plain(text: string): string {
  return cleanText(text).split('\n').map(closed).join('\n')
}

/** As `plain`, on one line. */
export function plainLine(text: string): string {
  return closed(singleLine(text))
}

/* eslint-disable no-control-regex -- control characters are what this is about */
const UNWRITABLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu
/* eslint-enable no-control-regex */

/** How many characters of a text no file of words can hold. */
export function unwritable(text: string): number {
  return text.match(UNWRITABLE)?.length ?? 0
}

function closed(line: string): string {
  const open: string[] = []
  const kept = line.replace(BIDI, (mark) => {
    if (mark === '\u202D' || mark === '\u202E') return ''
    if (OPENERS.test(mark)) {
      open.push(mark)
      return mark
    }
    const closes = mark === '\u2069' ? /[\u2066-\u2068]/ : /[\u202A\u202B]/
    if (!closes.test(open.at(-1) ?? '')) return ''
    open.pop()
    return mark
  })
  const closers = open.reverse().map((mark) => (mark > '\u2065' ? '\u2069' : '\u202C'))
  return kept + closers.join('')
}
