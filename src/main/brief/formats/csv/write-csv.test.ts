import { describe, expect, test } from 'vitest'
import { NOISE_BRIEF } from '../../fixtures/noise-brief'
import { GOLDEN_BRIEF } from '../fixtures/golden-brief'
import { HOSTILE_BRIEF } from '../fixtures/hostile-brief'
import { stylesDir, written } from '../fixtures/written'
import { writeFormat } from '../write-format'
import { csvText, guardedCell } from './cells'

/** Reads CSV as RFC 4180 has it. Throws where the text is no such CSV. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const [whole = '', inner = ''] = /^"((?:[^"]|"")*)"/s.exec(text.slice(at)) ?? []
    if (whole === '') throw new Error(`no cell at ${String(at)}`)
    row.push(inner.replaceAll('""', '"'))
    at += whole.length
    if (text.startsWith(',', at)) at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`no end of a cell at ${String(at)}`)
  }
  return rows
}

/** Takes the protecting apostrophe off, as docs/formats.md says. */
const unguarded = (cell: string) =>
  cell.replace(/^'(?=[\s\p{Cf}"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n])/u, '')

describe('cells', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['  =1', "'  =1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['\u200B=1', "'\u200B=1"],
    ['"=1', `'"=1`],
    ["'=1", "''=1"],
    ['-2.5 dB', "'-2.5 dB"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ])('%j cannot be taken for a formula', (text, cell) => {
    expect(guardedCell(text)).toBe(cell)
    expect(unguarded(cell)).toBe(text)
  })

  test.each([
    '-2.5',
    '+12',
    '-1,5 %',
    '-40%',
    'a=1',
    "it's",
    "'quoted'",
    '−1.9 dB',
    '1-2',
    '',
    'p. 12',
    '– so',
  ])('%j stays as it is', (text) => {
    expect(guardedCell(text)).toBe(text)
    expect(unguarded(text)).toBe(text)
  })

  test('stay one cell with commas, quotation marks and line ends in them', () => {
    const rows = [
      ['a,b', 'c"d', 'e\nf', 'g;h'],
      ['', '""', ',', '\r\n"'],
    ]
    expect(parseCsv(csvText(rows)).map((row) => row.map(unguarded))).toEqual(rows)
  })
})

test('a small brief, as written by hand', async () => {
  const [head = [], ...rows] = parseCsv(await written('csv', GOLDEN_BRIEF))
  const named = rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, at) => (cell ? [[head[at] ?? '', cell] as const] : []))),
  )
  expect(named).toEqual([
    {
      'Section number': '1',
      Section: 'Evenings',
      Claim: 'C1',
      Statement: 'Tea late keeps people awake',
      Passage: 'A cup after nine costs an hour.',
      'Passage pages': 'p. 4',
      Standing: 'Refuted',
      Certainty: 'Low certainty',
      Tags: 'sleep',
      'Claim notes': 'See [the site](https://example.org).',
      Relation: 'Disputes',
      Strength: 'weak',
      Rationale: 'Only ten people.',
      'Evidence passage': 'No effect was seen.',
      'Place in source': 'p. 12',
      Source: 'Osei 2019',
      Reference: 'Osei, P. (2019). A Cup at Night.',
    },
    {
      'Section number': '1',
      Section: 'Evenings',
      Claim: 'C2',
      Statement: 'Nobody asked the tea.',
      Standing: 'Unsupported',
    },
  ])
})

test('begins with a byte order mark and ends its rows as RFC 4180 has it', async () => {
  const text = await written('csv', GOLDEN_BRIEF)
  expect(text.startsWith('\uFEFF"Section number","Section",')).toBe(true)
  expect(text.endsWith('"\r\n')).toBe(true)
})

test('has a row for each piece of evidence and for each claim without any', async () => {
  const claims = NOISE_BRIEF.sections.flatMap((section) => section.claims)
  const expected = claims.reduce((sum, { evidence }) => sum + Math.max(1, evidence.length), 0)
  const rows = parseCsv(await written('csv', NOISE_BRIEF))
  expect(rows).toHaveLength(expected + 1)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]?.length]))
})

test('no cell of hostile texts begins like a formula', async () => {
  const cells = parseCsv(await written('csv', HOSTILE_BRIEF)).flat()
  expect(
    cells.filter((cell) => /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && !cell.startsWith("'")),
  ).toEqual([])
  expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(5)
})

test('says what a table of claims leaves out', async () => {
  const warnings = async (model: typeof GOLDEN_BRIEF) =>
    (await writeFormat('csv', model, { stylesDir })).warnings
  expect(await warnings(GOLDEN_BRIEF)).toEqual([
    'The table holds claims and their evidence. Not in it: the summary and introductions.',
  ])
  const plain = GOLDEN_BRIEF.sections.map((section) => ({ ...section, introduction: '' }))
  expect(await warnings({ ...GOLDEN_BRIEF, summary: '', sections: plain })).toEqual([])
})
