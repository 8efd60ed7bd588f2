import { beforeEach, describe, expect, test } from 'vitest'
import { Bench, hitsOf, marked, shown } from './fixture'

let bench: Bench

beforeEach(() => {
  bench = new Bench()
    .addDocument(
      'doc_1',
      'Shade and heat',
      [
        'Trees cool the street.',
        '# Health',
        'Urban heat harms the old. Heat-stress is “worst” in July.',
        '## Noise',
        'Café noise: the temperature was recorded, the temperature rose.',
        '# Cost',
        'Planting is cheap; heating is not.',
      ],
      'a',
    )
    .addDocument(
      'doc_2',
      '街路樹',
      ['東京都の街路樹は夏の気温を下げる。', 'iPhone手机 and naïve Straße.'],
      'b',
    )
})

const find = (text: string) => shown(bench.search(text))
const searching = (text: string) => hitsOf(bench.search(text)).map((hit) => marked(hit))

describe('words', () => {
  test.each([
    ['street', ['street']],
    ['STREET', ['street']],
    ['cafe', ['Café']],
    ['strasse', ['Straße']],
    ['naive', ['naïve']],
    ['urban harms', ['Urban|harms']],
    ['urban planting', []],
    ['zebra', []],
  ])('%j finds %j', (text, expected) => {
    expect(searching(text)).toEqual(expected)
  })

  test('only the last word may be unfinished', () => {
    expect(searching('trees coo')).toEqual(['Trees|cool'])
    expect(searching('tre cool')).toEqual([])
    expect(searching('plan')).toEqual(['Planting'])
  })

  test('a single letter finds every word it begins', () => {
    expect(searching('u')).toEqual(['Urban'])
  })

  test('every match is marked, exact ones before those that go on', () => {
    expect(searching('heat')).toEqual(['heat|Heat', 'heating'])
  })

  test('a word in quotes is finished', () => {
    expect(searching('"heat"')).toEqual(['heat|Heat'])
  })

  test('a word may be left out, also as a phrase', () => {
    expect(searching('the -urban')).toEqual(['the|the', 'the'])
    expect(searching('heat -"urban heat"')).toEqual(['heating'])
    expect(find('-heat')).toEqual([])
  })
})

describe('typos', () => {
  test.each([
    ['strete', ['street']],
    ['sreet', ['street']],
    ['tempreature', ['temperature|temperature']],
    ['temperatuer', ['temperature|temperature']],
    ['plamtimg', ['Planting']],
    ['noize', ['Noise', 'noise']],
    ['rcorded', ['recorded']],
  ])('%j finds %j', (text, expected) => {
    expect([...searching(text)].sort()).toEqual(expected)
  })

  test.each(['teh', 'odl', 'streeet1', 'plxmtimg'])('%j is too far off, or too short', (text) => {
    expect(searching(`${text} `)).toEqual([])
  })

  test('exact before the beginning of a word before a typo, whatever else speaks for them', () => {
    bench.run(
      { type: 'claim.create', id: 'clm_typo', documentId: 'doc_1', statement: 'Canopx' },
      { type: 'claim.create', id: 'clm_begins', documentId: 'doc_1', statement: 'Canopys' },
      {
        type: 'claim.create',
        id: 'clm_exact',
        documentId: 'doc_1',
        statement: `A long claim that mentions canopy among ${'many other words '.repeat(20)}`,
      },
    )
    const scores = (text: string) => bench.search(text, 1)
    expect(shown(bench.search('canopy'))).toHaveLength(3)
    expect(shown(scores('canopy'))).toEqual(['clm_exact'])
    bench.run({ type: 'claim.delete', id: 'clm_exact' })
    expect(shown(scores('canopy'))).toEqual(['clm_begins'])
    bench.run({ type: 'claim.delete', id: 'clm_begins' })
    expect(shown(scores('canopy'))).toEqual(['clm_typo'])
  })

  test('a common word is not taken for a typo of another', () => {
    bench.run(
      ...Array.from({ length: 6 }, (_, index) => ({
        type: 'claim.create',
        id: `clm_${index}`,
        documentId: 'doc_1',
        statement: 'shade',
      })),
      { type: 'claim.create', id: 'clm_other', documentId: 'doc_1', statement: 'shape' },
    )
    expect(find('shade')).not.toContain('clm_other')
    expect(find('shapee')).toContain('clm_other')
  })
})

describe('phrases', () => {
  test.each([
    ['"urban heat"', ['Urban heat']],
    ['"heat urban"', []],
    ['"Heat-stress"', ['Heat-stress']],
    ['"heat stress"', []],
    ['"is "worst""', ['is|worst']],
    ['"cafe noise: the"', ['Café noise: the']],
    ['"urban  heat"', ['Urban heat']],
    ['"rban heat"', []],
    ['"urban hea"', []],
    ['"urban hea', ['Urban heat']],
    ['"the temperature"', ['the temperature|the temperature']],
    ['"is (not."', []],
  ])('%s finds %j', (text, expected) => {
    expect(searching(text)).toEqual(expected)
  })

  test('do not run from one block into the next', () => {
    expect(find('"street. Health"')).toEqual([])
  })
})

describe('scripts without spaces', () => {
  test.each([
    ['東京', ['東京']],
    ['京都', ['京都']],
    ['街路樹', ['街路樹']],
    ['樹', ['樹']],
    ['。', []],
    ['東都', []],
    ['東京 気温', ['東京|気温']],
    ['手机', ['手机']],
    ['iphone', ['iPhone']],
    ['iPhone手机', ['iPhone手机']],
    ['"下げる。"', ['下げる。']],
  ])('%j finds %j', (text, expected) => {
    expect(searching(text)).toEqual(expected)
  })
})

describe('what is found', () => {
  beforeEach(() => {
    bench.run(
      { type: 'tag.create', id: 'tag_heat', label: 'Heat', description: 'Anything about warmth' },
      bench.passage('ann_1', 'doc_1', 'Urban heat harms the old.'),
      { type: 'claim.create', id: 'clm_1', annotationId: 'ann_1', statement: 'Old people suffer in summer' },
      {
        type: 'reference.create',
        id: 'ref_1',
        bibliography: { title: 'Warm cities', authors: ['Okafor, Ada'] },
      },
      {
        type: 'evidence.create',
        id: 'ev_1',
        claimId: 'clm_1',
        source: { kind: 'reference', referenceId: 'ref_1', locator: 'p. 12' },
        relation: 'supports',
        rationale: 'Cohort study',
      },
      {
        type: 'note.create',
        id: 'note_1',
        target: { kind: 'claim', claimId: 'clm_1' },
        text: 'Ask about winter',
      },
      { type: 'note.create', id: 'note_2', target: { kind: 'notebook' }, text: 'Winter plan' },
      {
        type: 'note.create',
        id: 'note_3',
        target: { kind: 'document', documentId: 'doc_1' },
        text: 'Winter too',
      },
    )
  })

  test.each([
    ['suffer', ['clm_1']],
    ['harms', ['clm_1', 'text: harms']],
    ['cohort', ['ev_1']],
    ['okafor', ['ev_1']],
    ['"p. 12"', ['ev_1']],
    ['warmth', ['tag_heat']],
    ['winter', ['note_3', 'note_1', 'note_2']],
  ])('%j finds %j', (text, expected) => {
    expect([...find(text)].sort()).toEqual([...expected].sort())
  })

  test('each hit says where it is and what it belongs to', () => {
    expect(hitsOf(bench.search('okafor'))).toEqual([
      {
        kind: 'evidence',
        key: 'nb_1/evidence/ev_1',
        evidenceId: 'ev_1',
        claimId: 'clm_1',
        documentId: 'doc_1',
        annotationId: null,
        relation: 'supports',
        snippet: {
          field: 'source',
          text: 'Okafor, Ada, Warm cities, p. 12',
          matches: [{ start: 0, end: 6 }],
        },
      },
    ])
    expect(hitsOf(bench.search('suffer'))).toMatchObject([
      { kind: 'claim', claimId: 'clm_1', annotationId: 'ann_1', standing: 'single-source' },
    ])
    expect(hitsOf(bench.search('"ask about"'))).toMatchObject([
      { kind: 'note', claimId: 'clm_1', documentId: 'doc_1', target: { kind: 'claim' } },
    ])
  })

  test('a hit in a text gives its exact range in the canonical text', () => {
    const { text } = bench.texts.get('a'.repeat(64))!
    const [hit] = hitsOf(bench.search('temperature'))
    if (hit?.kind !== 'text') throw new Error('expected a hit in the text')
    const first = text.indexOf('temperature')
    expect(hit).toMatchObject({ documentId: 'doc_1', start: first, end: first + 11 })
  })

  test('groups are sections: the best hit’s first, in reading order inside', () => {
    const { groups, total } = bench.search('heat')
    expect(groups.map(({ title, documentTitle, sectionId }) => [title, documentTitle, sectionId])).toEqual([
      ['Tags', null, null],
      ['Health', 'Shade and heat', 'sec_23'],
      ['Cost', 'Shade and heat', expect.stringMatching(/^sec_\d+$/)],
    ])
    expect(groups[1]?.hits.map(({ kind }) => kind)).toEqual(['text', 'claim'])
    expect(total).toBe(4)
  })

  test('a heading that is taken away moves its hits to the section before', () => {
    const section = () => bench.search('cafe').groups[0]?.title
    expect(section()).toBe('Noise')
    const noise = bench.texts.get('a'.repeat(64))!.text.indexOf('Noise')
    bench.run({
      type: 'heading.set',
      documentId: 'doc_1',
      start: noise,
      end: noise + 5,
      title: 'Noise',
      level: null,
    })
    expect(section()).toBe('Health')
  })

  test('claims come before text that says the same', () => {
    bench.run({
      type: 'claim.create',
      id: 'clm_2',
      documentId: 'doc_1',
      statement: 'Planting is cheap; heating is not.',
    })
    expect(shown(bench.search('planting', 1))).toEqual(['clm_2'])
  })

  test('the limit keeps the best and the total counts all', () => {
    const { groups, total } = bench.search('the', 2)
    expect(groups.flatMap(({ hits }) => hits)).toHaveLength(2)
    expect(total).toBeGreaterThan(2)
  })
})

describe('one document', () => {
  const inDocument = (text: string) => {
    bench.settle()
    const { ranges } = bench.engine.inDocument('nb_1', 'doc_1', text)
    const words = bench.texts.get('a'.repeat(64))!.text
    return ranges.map(({ start, end }) => words.slice(start, end))
  }

  test.each([
    ['heat', ['heat', 'Heat', 'heating']],
    ['"urban heat" old', ['Urban heat', 'old']],
    ['the', ['the', 'the', 'the', 'the']],
    ['街路樹', []],
    ['section:cost heat', ['heating']],
    ['in:claims heat', []],
    ['section:cost', []],
    ['', []],
  ])('%j is met at %j, in order', (text, expected) => {
    expect(inDocument(text)).toEqual(expected)
  })

  test('that nobody knows has none', () => {
    expect(bench.engine.inDocument('nb_2', 'doc_1', 'heat').ranges).toEqual([])
    expect(bench.engine.inDocument('nb_1', 'doc_9', 'heat').ranges).toEqual([])
  })
})

describe('several notebooks', () => {
  test('are searched together until one is closed', () => {
    const other = new Bench('Second', 'nb_2').addDocument('doc_1', 'Other', ['Heat there'], 'c')
    bench.settle()
    bench.engine.open(other.state.notebook)
    const second = bench.engine.index('nb_2')!
    expect(bench.engine.query('heat')).toMatchObject({ indexing: true, total: 2 })
    second.addText({ documentId: 'doc_1', hash: 'c'.repeat(64) }, other.texts.get('c'.repeat(64))!)
    second.step(() => false)
    const result = bench.engine.query('heat')
    expect(result.indexing).toBe(false)
    expect(result.groups.map(({ notebookTitle }) => notebookTitle)).toContain('Second')
    expect(bench.engine.query('document:other there').messages).toEqual([])
    expect(bench.engine.query('document:nowhere there').messages).toEqual([
      'There is no document that fits “nowhere”.',
    ])
    bench.engine.close('nb_2')
    expect(bench.engine.query('there').total).toBe(0)
  })
})
