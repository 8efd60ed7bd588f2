import { describe, expect, test } from 'vitest'
import { parseQuery } from './query'

/** A query in a few words: `heat*` is unfinished, `"…"` a phrase, `"…*"` one without its end. */
function shown(text: string) {
  const { terms, without } = parseQuery(text)
  const show = (term: (typeof terms)[number]) =>
    term.kind === 'word'
      ? `${term.text}${term.prefix ? '*' : ''}`
      : `"${term.text}${term.prefix === null ? '' : '*'}"`
  return [...terms.map(show), ...without.map((term) => `-${show(term)}`)]
}

describe('words and phrases', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['heat', ['heat*']],
    ['Urban HEAT', ['urban', 'heat*']],
    ['heat ', ['heat*']],
    ['heat tag:x', ['heat*']],
    ['heat heat', ['heat*']],
    ['"urban heat"', ['"urban heat"']],
    ['“Urban  heat”', ['"urban  heat"']],
    ['«chaleur urbaine» été', ['"chaleur urbaine"', 'ete*']],
    ['"urban he', ['"urban he*"']],
    ['"urban ', ['"urban*"']],
    ['"', []],
    ['""', []],
    ['" " heat', ['heat*']],
    ['heat -noise', ['heat*', '-noise']],
    ['heat -"street noise"', ['heat*', '-"street noise"']],
    ['heat - noise', ['heat', 'noise*']],
    ['well-being', ['well', 'being*']],
    ['东京都', ['"东京都"']],
    ['木', ['木*']],
    ['木 cool', ['木*', 'cool*']],
    ['foo"bar baz"', ['foo', '"bar baz"']],
    ['10:30', ['10', '30*']],
    ['https://example.org/a', ['https', 'example', 'org', 'a*']],
    ['Trees: a review', ['trees', 'a', 'review*']],
    ['😀 !?', []],
    ['"😀"', ['"😀"']],
  ])('%j asks for %j', (text, expected) => {
    expect(shown(text)).toEqual(expected)
    expect(parseQuery(text).messages).toEqual([])
  })

  test('a pasted page is cut, with a message', () => {
    const query = parseQuery(Array.from({ length: 200 }, (_, index) => `word${index}`).join(' '))
    expect(query.terms).toHaveLength(32)
    expect(query.messages).toEqual(['Only the first 32 words are searched for.'])
  })
})

describe('filters', () => {
  const filters = (text: string) => parseQuery(text).filters
  const names = (...typed: string[]) => typed.map((value) => ({ name: value.toLowerCase(), typed: value }))

  test.each([
    ['tag:Shade', [{ key: 'tag', negated: false, values: names('Shade') }]],
    ['TAG:Shade', [{ key: 'tag', negated: false, values: names('Shade') }]],
    ['tag:"street trees"', [{ key: 'tag', negated: false, values: names('street trees') }]],
    ['tag:“street trees”,b', [{ key: 'tag', negated: false, values: names('street trees', 'b') }]],
    ['-tag:b', [{ key: 'tag', negated: true, values: names('b') }]],
    ['section:Methods', [{ key: 'section', negated: false, values: names('Methods') }]],
    ['document:"Quiet', [{ key: 'document', negated: false, values: names('Quiet') }]],
    ['standing:contested', [{ key: 'standing', negated: false, values: ['contested'] }]],
    ['standing:con', [{ key: 'standing', negated: false, values: ['contested'] }]],
    ['standing:s', [{ key: 'standing', negated: false, values: ['supported', 'single-source'] }]],
    ['standing:"single source"', [{ key: 'standing', negated: false, values: ['single-source'] }]],
    ['certainty:low', [{ key: 'certainty', negated: false, values: ['low'] }]],
    ['certainty:"Not rated"', [{ key: 'certainty', negated: false, values: ['not-rated'] }]],
    ['relation:disputes', [{ key: 'relation', negated: false, values: ['disputes'] }]],
    ['relation:dispute', [{ key: 'relation', negated: false, values: ['disputes'] }]],
    ['has:notes', [{ key: 'has', negated: false, values: ['note'] }]],
    ['in:claims,notes', [{ key: 'in', negated: false, values: ['claims', 'notes'] }]],
    ['in:claim', [{ key: 'in', negated: false, values: ['claims'] }]],
    ['tag:', []],
    ['tag:""', []],
    ['tag:,', []],
  ])('%j', (text, expected) => {
    expect(filters(text)).toEqual(expected)
    expect(parseQuery(text)).toMatchObject({ terms: [], messages: [] })
  })

  test('several of what a thing has one of mean any of them, several tags mean all', () => {
    expect(filters('standing:contested standing:refuted')).toEqual([
      { key: 'standing', negated: false, values: ['contested', 'refuted'] },
    ])
    expect(filters('tag:a tag:b')).toHaveLength(2)
    expect(filters('-standing:contested -standing:refuted')).toHaveLength(2)
  })

  test('stand anywhere among words', () => {
    const query = parseQuery('urban tag:shade heat -in:text "quiet street"')
    expect(query.filters.map(({ key, negated }) => [key, negated])).toEqual([
      ['tag', false],
      ['in', true],
    ])
    expect(shown('urban tag:shade heat -in:text "quiet street"')).toEqual(['urban', 'heat', '"quiet street"'])
  })
})

describe('messages', () => {
  test('an unknown filter is named, with those there are, and searched for as words', () => {
    const query = parseQuery('foo:bar heat')
    expect(query.messages).toEqual([
      'There is no filter “foo:”. Filters are tag:, section:, document:, standing:, relation:, certainty:, has:, in:. It was searched for as words.',
    ])
    expect(shown('foo:bar heat')).toEqual(['foo', 'bar', 'heat*'])
  })

  test('an unknown value is named, with those there are, and nothing fits it', () => {
    const query = parseQuery('standing:weak')
    expect(query.messages).toEqual([
      '“standing:” cannot be “weak”. It can be supported, single-source, contested, refuted or unsupported.',
    ])
    expect(query.filters).toEqual([{ key: 'standing', negated: false, values: [] }])
  })

  test('are given once', () => {
    expect(parseQuery('foo:a foo:b').messages).toHaveLength(1)
  })
})

test('never fails, whatever is typed', () => {
  const pieces = [
    '"',
    '“',
    '-',
    ':',
    ',',
    'tag:',
    'has:',
    'foo:',
    ' ',
    'heat',
    '漢字',
    'é',
    '\\',
    '(',
    '😀',
    '\ud800',
    '\n',
  ]
  let seed = 3
  const next = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed % limit
  }
  for (let round = 0; round < 3000; round += 1) {
    const text = Array.from({ length: next(10) }, () => pieces[next(pieces.length)] ?? '').join('')
    const query = parseQuery(text)
    for (const term of [...query.terms, ...query.without])
      expect(term.text, JSON.stringify(text)).not.toBe('')
  }
})
