import { hostile, noise } from './hostile-file.mjs'

const MB = 1024 * 1024
const XSS = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const CONTROLS = 'a\u0002italic\u0003b\u001b[31mc\u202Ed'

/** @param {number} count @param {(i: number) => string} entry */
const many = (count, entry) => Array.from({ length: count }, (_, i) => entry(i)).join('\n')
/** @param {string} open @param {string} shut @param {number} depth */
const nested = (open, shut, depth) => `${open.repeat(depth)}a${shut.repeat(depth)}`

const BIBTEX = [
  hostile(
    'truncated.bib',
    'ends within a field',
    'read',
    () => '@book{a, title={Elms}}\n@book{b, title={Ash',
  ),
  hostile(
    'many.bib',
    '100,000 entries',
    'refused',
    () => many(100_000, (i) => `@book{k${i}, title={Elms ${i}}}`),
    {
      says: /20,000/,
    },
  ),
  hostile('one-line.bib', '100,000 entries in one line', 'either', () =>
    '@book{k, title={Elms}} '.repeat(100_000),
  ),
  hostile('most.bib', 'as many entries as are read', 'read', () =>
    many(20_000, (i) => `@book{k${i}, title={Elms ${i}}, author={Okafor, A. and Lind, P.}, year=2001}`),
  ),
  hostile(
    'field.bib',
    'a megabyte in one field',
    'read',
    () => `@book{a, title={${'x '.repeat(MB / 2)}}}\n@book{b, title={Ash}}`,
  ),
  hostile(
    'braces.bib',
    'braces nested 200,000 deep',
    'read',
    () => `@book{a, title=${nested('{', '}', 200_000)}}\n@book{b, title={Ash}}`,
  ),
  hostile(
    'open-braces.bib',
    'a million braces that stay open',
    'read',
    () => `@book{a, title=${'{'.repeat(MB)}`,
  ),
  hostile('strings.bib', 'strings that double without end', 'either', () => {
    const levels = many(40, (i) =>
      i === 0 ? '@string{s0 = "elm elm elm elm "}' : `@string{s${i} = s${i - 1} # s${i - 1}}`,
    )
    return `${levels}\n@book{a, title = s39}\n@book{b, title={Ash}}`
  }),
  hostile('string-of-itself.bib', 'a string that is made of itself', 'either', () =>
    ['@string{a = a # a # b}', '@string{b = a # b}', '@book{k, title = a # b}', '@book{b, title={Ash}}'].join(
      '\n',
    ),
  ),
  hostile('crossref.bib', 'entries that refer to each other in a ring', 'read', () =>
    many(1000, (i) => `@inbook{k${i}, title={Elms ${i}}, crossref={k${(i + 1) % 1000}}}`),
  ),
  hostile('names.bib', '100,000 authors', 'either', () => {
    const names = Array.from({ length: 100_000 }, () => 'A B').join(' and ')
    return `@book{a, title={Elms}, author={${names}}}\n@book{b, title={Ash}}`
  }),
  hostile(
    'math.bib',
    'mathematics and commands without an end',
    'either',
    () => `@book{a, title={${'$\\frac{1}{'.repeat(20)}}}\n@book{b, title={${'\\"'.repeat(50_000)}}}`,
  ),
  hostile(
    'scripts.bib',
    'scripts and control characters in fields',
    'read',
    () =>
      `@misc{a, title={Elms ${XSS} ${CONTROLS}}, author={${XSS}}, url={javascript:alert(1)}, note={${XSS}}}
@misc{b, title={Ash}, url={JaVaScRiPt:alert(1)}, howpublished={\\url{data:text/html,<script>}}, doi={javascript:alert(1)}}
@misc{__proto__, title={Oak}, __proto__={x}, constructor={y}, year={__proto__}, type={constructor}}`,
  ),
  hostile('noise.bib', 'bytes without any pattern', 'refused', () => noise(20_000)),
  hostile('signs.bib', 'a million at signs', 'either', () => '@'.repeat(MB)),
  hostile('heads.bib', '200,000 beginnings of an entry', 'either', () => '@a{'.repeat(200_000)),
]

const TAGGED = [
  hostile(
    'truncated.ris',
    'ends within a record',
    'read',
    () => 'TY  - BOOK\nTI  - Elms\nER  - \nTY  - BOOK\nTI  - A',
  ),
  hostile(
    'many.ris',
    '100,000 records',
    'refused',
    () => 'TY  - BOOK\nTI  - Elms\nER  - \n'.repeat(100_000),
    {
      says: /20,000/,
    },
  ),
  hostile(
    'field.ris',
    'a megabyte in one field, and a thousand lines of one',
    'read',
    () => `TY  - BOOK\nTI  - ${'x '.repeat(MB / 2)}\nAB  - ${'y\n'.repeat(1000)}\nER  - `,
  ),
  hostile(
    'authors.ris',
    'a million authors',
    'read',
    () => `TY  - BOOK\nTI  - Elms\n${'AU  - B, A\n'.repeat(MB)}ER  - `,
  ),
  hostile(
    'scripts.ris',
    'scripts and control characters in fields',
    'read',
    () =>
      `TY  - JOUR\nTI  - Elms ${XSS} ${CONTROLS}\nAU  - ${XSS}\nUR  - javascript:alert(1)\nDO  - javascript:alert(1)\nER  - `,
  ),
  hostile(
    'ends.ris',
    'ends without a beginning',
    'either',
    () => `TY  - BOOK\n${'ER  - \n'.repeat(200_000)}`,
  ),
  hostile(
    'truncated.nbib',
    'ends within a record',
    'read',
    () => 'PMID- 1\nTI  - Elms\n      and\n\nPMID- 2\nTI  - A',
  ),
  hostile('many.nbib', '100,000 records', 'refused', () => 'PMID- 1\nTI  - Elms\n\n'.repeat(100_000), {
    says: /20,000/,
  }),
  hostile(
    'lines.nbib',
    'a field of a million lines',
    'read',
    () => `PMID- 1\nTI  - Elms\n${'      a\n'.repeat(MB)}`,
  ),
  hostile('truncated.enw', 'ends within a record', 'read', () => '%0 Book\n%T Elms\n\n%0 Book\n%T A'),
  hostile('many.enw', '100,000 records', 'refused', () => '%0 Book\n%T Elms\n\n'.repeat(100_000), {
    says: /20,000/,
  }),
  hostile(
    'scripts.enw',
    'scripts and addresses',
    'read',
    () => `%0 Web Page\n%T Elms ${XSS}\n%A ${XSS}\n%U javascript:alert(1)\n`,
  ),
]

/** @param {object} fields */
const item = (fields) => ({ id: 'a', type: 'book', title: 'Elms', ...fields })
const CSL_JSON = [
  hostile(
    'truncated-list.json',
    'ends within an item',
    'refused',
    () => '[{"id":"a","type":"book","title":"El',
  ),
  hostile(
    'many-list.json',
    '100,000 items',
    'refused',
    () => JSON.stringify(new Array(100_000).fill(item({}))),
    { says: /20,000/ },
  ),
  hostile(
    'empty-items.json',
    '5 million items that are nothing',
    'refused',
    () => `[${'0,'.repeat(5_000_000)}0]`,
  ),
  hostile('field-list.json', 'a megabyte in each field', 'read', () => {
    const long = 'x '.repeat(MB / 2)
    return JSON.stringify([
      item({ title: long, author: [{ family: long, given: long }], page: long, URL: `https://a.b/${long}` }),
    ])
  }),
  hostile('deep-list.json', 'lists nested 200,000 deep', 'either', () =>
    nested('[', ']', 200_000).replace('a', ''),
  ),
  hostile('deep-field.json', 'a field nested 200,000 deep', 'either', () =>
    JSON.stringify([item({ volume: 'DEEP' })]).replace('"DEEP"', nested('[', ']', 200_000).replace('a', '1')),
  ),
  hostile(
    'proto-list.json',
    'names of what every object has',
    'read',
    () =>
      `[{"__proto__":{"title":"Ash"},"constructor":{"prototype":{"x":1}},"title":"Elms","type":"__proto__","author":{"length":1e9}}]`,
  ),
  hostile('scripts-list.json', 'scripts and control characters in fields', 'read', () =>
    JSON.stringify([
      item({ title: `Elms ${XSS} ${CONTROLS}`, author: [{ literal: XSS }], URL: 'javascript:alert(1)' }),
      item({ URL: ' JaVaScRiPt:alert(1)', DOI: 'javascript:alert(1)', ISBN: `${CONTROLS}\0` }),
      item({ issued: { 'date-parts': [[1e308, -1, 'x'], 'y'] }, accessed: { raw: XSS } }),
    ]),
  ),
]

/** Lists of references: too many, too deep, too long, in a ring, with what should never become a link. */
export const LIST_FILES = [...BIBTEX, ...TAGGED, ...CSL_JSON]
