import { beforeAll, describe, expect, test } from 'vitest'
import { Bench, shown } from './fixture'

let bench: Bench

beforeAll(() => {
  bench = new Bench()
    .addDocument(
      'doc_1',
      'Shade and heat',
      [
        'Trees cool.',
        '# Health',
        'Heat harms the old.',
        '## Noise',
        'Leaves dampen sound.',
        '# Cost',
        'Heat costs money.',
      ],
      'a',
    )
    .addDocument(
      'doc_2',
      'Quiet streets',
      ['# Sound', 'Measured sound levels fell.', 'Heat was not measured.'],
      'b',
    )
  bench.run(
    { type: 'tag.create', id: 'tag_climate', label: 'Climate' },
    { type: 'tag.create', id: 'tag_heat', label: 'Heat waves', parentId: 'tag_climate' },
    { type: 'tag.create', id: 'tag_noise', label: 'Noise' },
    bench.passage('ann_heat', 'doc_1', 'Heat harms the old.', { tagIds: ['tag_heat'] }),
    bench.passage('ann_noise', 'doc_1', 'Leaves dampen sound.'),
    bench.passage('ann_plain', 'doc_1', 'Heat costs', { motivation: 'highlighting', tagIds: ['tag_noise'] }),
    bench.passage('ann_proof', 'doc_2', 'Measured sound levels fell.'),
    {
      type: 'claim.create',
      id: 'clm_heat',
      annotationId: 'ann_heat',
      statement: 'Heat is harmful',
      certainty: 'high',
    },
    {
      type: 'claim.create',
      id: 'clm_noise',
      annotationId: 'ann_noise',
      statement: 'Leaves help',
      tagIds: ['tag_noise'],
    },
    {
      type: 'claim.create',
      id: 'clm_bare',
      documentId: 'doc_2',
      statement: 'Heat was left out',
      certainty: 'very-low',
    },
    { type: 'reference.create', id: 'ref_1', bibliography: { title: 'Warm cities' } },
    {
      type: 'evidence.create',
      id: 'ev_for',
      claimId: 'clm_noise',
      source: { kind: 'passage', annotationId: 'ann_proof' },
      relation: 'supports',
    },
    {
      type: 'evidence.create',
      id: 'ev_against',
      claimId: 'clm_noise',
      source: { kind: 'reference', referenceId: 'ref_1', locator: '' },
      relation: 'disputes',
    },
    {
      type: 'note.create',
      id: 'note_claim',
      target: { kind: 'claim', claimId: 'clm_heat' },
      text: 'On heat',
    },
    {
      type: 'note.create',
      id: 'note_section',
      target: { kind: 'section', documentId: 'doc_1', sectionId: 'sec_lead' },
      text: 'On trees',
    },
    { type: 'note.create', id: 'note_book', target: { kind: 'notebook' }, text: 'Heat plan' },
  )
  bench.settle()
})

const find = (text: string) => shown(bench.search(text)).sort()

describe('filters alone list what the researcher made', () => {
  test.each([
    ['tag:noise', ['clm_noise', 'ev_against', 'ev_for', 'tag_noise']],
    ['tag:climate', ['clm_heat', 'note_claim', 'tag_climate', 'tag_heat']],
    ['tag:waves', ['clm_heat', 'note_claim', 'tag_heat']],
    ['tag:aves', []],
    ['tag:climate tag:noise', []],
    ['tag:climate,noise in:claims', ['clm_heat', 'clm_noise']],
    ['-tag:climate in:claims', ['clm_bare', 'clm_noise']],
    ['standing:contested', ['clm_noise', 'ev_against', 'ev_for']],
    ['standing:unsupported', ['clm_bare', 'clm_heat', 'note_claim']],
    ['standing:contested,unsupported in:claims', ['clm_bare', 'clm_heat', 'clm_noise']],
    ['relation:disputes', ['clm_noise', 'ev_against']],
    ['relation:disputes relation:supports', ['clm_noise']],
    ['certainty:high', ['clm_heat', 'note_claim']],
    ['certainty:not-rated in:claims', ['clm_noise']],
    ['certainty:low', []],
    ['has:note', ['clm_heat', 'note_book', 'note_claim', 'note_section']],
    ['has:note in:claims', ['clm_heat']],
    ['-has:evidence in:claims', ['clm_bare', 'clm_heat']],
    ['section:health', ['clm_heat', 'clm_noise', 'ev_against', 'ev_for', 'note_claim']],
    ['section:noise', ['clm_noise', 'ev_against', 'ev_for']],
    ['section:lead', ['note_section']],
    ['document:quiet', ['clm_bare']],
    ['document:"quiet streets"', ['clm_bare']],
    ['document:shade in:notes', ['note_claim', 'note_section']],
    ['in:tags', ['tag_climate', 'tag_heat', 'tag_noise']],
    ['standing:weak', []],
    ['-standing:weak in:claims', ['clm_bare', 'clm_heat', 'clm_noise']],
  ])('%s: %j', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  test('text only when it is asked for', () => {
    expect(find('in:text section:noise')).toEqual(['text: ', 'text: '])
  })

  test('in reading order', () => {
    expect(shown(bench.search('in:claims'))).toEqual(['clm_heat', 'clm_noise', 'clm_bare'])
    expect(bench.search('has:note').groups.map(({ title }) => title)).toEqual([
      'Lead',
      'Health',
      'Street trees',
    ])
  })
})

describe('filters with words', () => {
  test.each([
    ['heat tag:climate', ['clm_heat', 'note_claim', 'tag_heat', 'text: Heat']],
    ['heat tag:noise', ['text: Heat']],
    ['heat certainty:very-low', ['clm_bare']],
    ['heat certainty:high in:text', ['text: Heat']],
    ['sound standing:contested', ['clm_noise', 'ev_for', 'text: sound', 'text: sound']],
    ['sound relation:disputes', ['clm_noise', 'text: sound']],
    ['sound relation:supports in:text', ['text: sound', 'text: sound']],
    ['heat section:cost', ['text: Heat']],
    ['heat -section:cost -section:health', ['clm_bare', 'note_book', 'tag_heat', 'text: Heat']],
    ['heat document:quiet', ['clm_bare', 'text: Heat']],
    ['heat -tag:climate in:text', ['text: Heat', 'text: Heat']],
    ['"heat is" has:note', ['clm_heat']],
    ['heat -harmful in:claims', ['clm_bare']],
  ])('%s: %j', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })
})

test.each([
  ['tag:nothing', ['There is no tag that fits “nothing”.']],
  ['section:"No such"', ['There is no section that fits “No such”.']],
  ['tag:climate', []],
])('%s says %j', (text, messages) => {
  expect(bench.search(text).messages).toEqual(messages)
})

test('a filter follows a change at once', () => {
  expect(find('certainty:moderate')).toEqual([])
  bench.run({ type: 'claim.update', id: 'clm_noise', certainty: 'moderate' })
  expect(find('certainty:moderate in:claims')).toEqual(['clm_noise'])
  bench.undo()
  expect(find('certainty:moderate')).toEqual([])
})
