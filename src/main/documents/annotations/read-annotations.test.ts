import { describe, expect, test } from 'vitest'
import type { Result } from '../../../shared/core/result'
import { MAX_ANNOTATIONS } from './limits'
import { readAnnotationFile, readAnnotationText } from './read-annotations'

const PAGE = 'https://example.org/trees'
const valueOf = <T>(result: Result<T>) => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const read = (value: unknown) => valueOf(readAnnotationText(JSON.stringify(value)))
const one = (value: unknown) => read(value).annotations[0]
const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more })
const w3c = (target: unknown, more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:a:1',
  type: 'Annotation',
  target,
  ...more,
})
const on = (...selector: object[]) => w3c({ source: PAGE, selector })

describe('W3C annotations', () => {
  test('tell their passage, comment, tags, author and day', () => {
    const annotation = w3c(
      { source: PAGE, selector: [quote('Shade', { prefix: 'a ', suffix: ' b' }), { type: 'RangeSelector' }] },
      {
        motivation: 'commenting',
        creator: { type: 'Person', name: 'Ada' },
        created: '2024-05-06T07:08:09Z',
        body: [
          { type: 'TextualBody', value: 'Is *that* so?', purpose: 'commenting' },
          { type: 'TextualBody', value: 'Method', purpose: 'tagging' },
          { type: 'SpecificResource', source: 'https://example.org/x', purpose: 'linking' },
        ],
      },
    )
    expect(read(annotation)).toEqual({
      annotations: [
        {
          number: 1,
          id: 'urn:a:1',
          source: PAGE,
          passage: { quote: { exact: 'Shade', prefix: 'a ', suffix: ' b' }, position: null },
          text: 'Is *that* so?\n\n<https://example.org/x>',
          tags: ['Method'],
          motivation: 'commenting',
          creator: 'Ada',
          createdAt: '2024-05-06T07:08:09Z',
          replyTo: [],
        },
      ],
      notKept: [],
    })
  })

  test.each([
    ['one', on(quote('a'))],
    ['a list', [on(quote('a'))]],
    ['a page', { type: 'AnnotationPage', items: [on(quote('a'))] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [on(quote('a'))] } },
    ],
    ['a graph', { '@graph': [on(quote('a'))] }],
  ])('come as %s', (_, value) => {
    expect(read(value).annotations).toMatchObject([{ passage: { quote: { exact: 'a' } } }])
  })

  test('of a target that is an address are on the whole page', () => {
    expect(one(w3c(PAGE, { bodyValue: 'Good' }))).toMatchObject({ source: PAGE, passage: null, text: 'Good' })
  })

  test('of several targets mark each of them', () => {
    const targets = ['a', 'b'].map((exact) => ({ source: PAGE, selector: quote(exact) }))
    expect(read(w3c(targets)).annotations.map(({ id, passage }) => [id, passage?.quote?.exact])).toEqual([
      ['urn:a:1', 'a'],
      ['urn:a:1#2', 'b'],
    ])
  })

  test('count positions by code points', () => {
    const selector = { type: 'TextPositionSelector', start: 2, end: 5 }
    expect(one(on(selector))?.passage?.position).toEqual({ start: 2, end: 5, countedIn: 'code-points' })
  })

  test.each([
    ['a quote within a fragment', { type: 'FragmentSelector', value: 'p', refinedBy: quote('in') }, 'in'],
    ['a quote within a quote', quote('the shade of it', { refinedBy: quote('shade') }), 'shade'],
    [
      'a position within a quote, past an emoji',
      quote('🌳 shade', { refinedBy: { type: 'TextPositionSelector', start: 2, end: 7 } }),
      'shade',
    ],
  ])('refine selectors: %s', (_, selector, exact) => {
    expect(one(on(selector))?.passage?.quote?.exact).toBe(exact)
  })

  test('know what stands around a refined part', () => {
    const selector = quote('the shade of it', { prefix: 'In ', refinedBy: quote('shade') })
    expect(one(on(selector))?.passage?.quote).toEqual({ exact: 'shade', prefix: 'In the ', suffix: ' of it' })
  })

  test('leave out a position within a part that is not text, and say so', () => {
    const selector = { type: 'XPathSelector', refinedBy: { type: 'TextPositionSelector', start: 0, end: 3 } }
    const { annotations, notKept } = read(on(selector))
    expect(annotations[0]?.passage).toBeNull()
    expect(notKept).toEqual([{ number: 1, message: expect.stringContaining('XPathSelector') as string }])
  })

  test('have line ends as the text has them', () => {
    expect(one(on(quote('one\r\ntwo')))?.passage?.quote?.exact).toBe('one\ntwo')
  })

  test('bring the words of HTML and no markup', () => {
    const value = '<p>Is <b>that</b> so &lt;?</p><script>x</script>'
    const { annotations, notKept } = read(w3c(PAGE, { body: { value, format: 'text/html' } }))
    expect(annotations[0]?.text).toBe('Is that so <?\nx')
    expect(notKept).toHaveLength(1)
  })

  test('answer others when they reply', () => {
    expect(one(w3c('urn:a:0', { motivation: 'replying', bodyValue: 'No' }))?.replyTo).toEqual(['urn:a:0'])
  })

  test('without a name are known by what they say', () => {
    const unnamed = (text: string) => one({ ...on(quote('a')), id: undefined, bodyValue: text })?.id
    expect(unnamed('x')).toBe(unnamed('x'))
    expect(unnamed('x')).not.toBe(unnamed('y'))
  })

  test('of further pages that are not there are not passed over in silence', () => {
    const value = { type: 'AnnotationPage', items: [on(quote('a'))], next: 'https://example.org/page2' }
    expect(read(value).notKept).toEqual([
      { number: 0, message: expect.stringContaining('Further pages') as string },
    ])
  })
})

describe('Hypothesis', () => {
  const note = {
    id: 'Ab1',
    uri: PAGE,
    user: 'acct:ada@hypothes.is',
    created: '2024-05-06T07:08:09.000000+00:00',
    text: 'Is **that** so?',
    tags: ['Method', ' '],
    target: [
      {
        source: PAGE,
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]' },
          { type: 'TextPositionSelector', start: 4, end: 9 },
          quote('Shade', { prefix: 'a ', suffix: ' b' }),
        ],
      },
    ],
  }
  test.each([
    ['its export', { export_date: '2024', annotations: [note] }],
    ['a search', { total: 1, rows: [note] }],
    ['a list', [note]],
  ])('comes as %s', (_, value) => {
    expect(read(value)).toMatchObject({
      annotations: [
        {
          id: 'Ab1',
          source: PAGE,
          text: 'Is **that** so?',
          tags: ['Method'],
          creator: 'ada',
          passage: { quote: { exact: 'Shade' }, position: { start: 4, end: 9, countedIn: 'utf16' } },
        },
      ],
      notKept: [],
    })
  })
  test('has notes on pages and replies', () => {
    const page = { id: 'P', uri: PAGE, text: 'A page', target: [{ source: PAGE }] }
    const reply = { id: 'R', uri: PAGE, text: 'No', references: ['Ab1'], target: [{ source: PAGE }] }
    expect(read([page, reply]).annotations).toMatchObject([
      { id: 'P', passage: null, replyTo: [] },
      { id: 'R', passage: null, replyTo: ['Ab1'] },
    ])
  })
})

describe('what is no such file, or made to do harm, is refused or read within bounds', () => {
  const nested = (depth: number, start: string, end: string) => start.repeat(depth) + end.repeat(depth)
  test.each([
    ['no JSON', 'Tea is old.', 'unsupported'],
    ['another JSON', '{"title":"x"}', 'unsupported'],
    ['a number', '7', 'unsupported'],
    ['nothing', '[]', 'bad-input'],
    ['no rows', '{"total":0,"rows":[]}', 'bad-input'],
    ['lists without end', nested(200_000, '[', ']'), 'unsupported'],
    ['objects without end', nested(200_000, '{"items":[', ']}'), 'unsupported'],
  ])('%s', (_, text, code) => {
    expect(readAnnotationText(text)).toMatchObject({ ok: false, error: { code } })
  })
  test('too many', () => {
    const text = `[${'{"target":"x"},'.repeat(MAX_ANNOTATIONS)}{"target":"x"}]`
    expect(readAnnotationText(text)).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
  test('bytes that are no text', async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256)
    expect((await readAnnotationFile('x.json', bytes)).ok).toBe(false)
  })
  test('fields of every wrong kind', () => {
    const wrong = [null, 7, 'x', [], {}, [[]], true]
    for (const value of wrong) {
      const text = JSON.stringify([
        { type: 'Annotation', target: value, body: value, motivation: value, creator: value, id: value },
        {
          uri: PAGE,
          text: 'x',
          target: value,
          tags: value,
          references: value,
          user: value,
          user_info: value,
        },
        w3c({ source: value, selector: value }),
        on({ type: value, exact: value, start: value, end: value, refinedBy: value }),
      ])
      expect(() => readAnnotationText(text)).not.toThrow()
    }
  })
  test('long words are cut or not looked for, and it is said', () => {
    const long = 'x'.repeat(200_000)
    const { annotations, notKept } = read([
      { id: 'A', uri: PAGE, text: long, tags: [long], target: [] },
      on(quote(long)),
    ])
    expect(annotations[0]?.text).toHaveLength(100_000)
    expect(annotations[0]?.tags[0]).toHaveLength(200)
    expect(annotations[1]?.passage).toBeNull()
    expect(notKept.map(({ number }) => number)).toEqual([1, 1, 2])
  })
})
