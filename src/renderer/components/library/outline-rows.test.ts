import { expect, test } from 'vitest'
import { emptyNotebook, type Notebook } from '../../../shared/notebook/notebook'
import { emptyBibliography, type SourceDocument } from '../../../shared/document/source-document'
import { outlineRows } from './outline-rows'

const at = '2026-01-01T00:00:00.000Z'
const heading = (start: number, level: number, title: string) => ({ start, end: start + 5, level, title })

const document: SourceDocument = {
  id: 'doc_1',
  bibliography: emptyBibliography('Paper'),
  language: 'en',
  versions: [
    {
      hash: 'a'.repeat(64),
      format: 'plain-text',
      fileName: 'paper.txt',
      byteLength: 100,
      importedAt: at,
      length: 100,
      firstInk: 0,
      headings: [heading(10, 1, 'One'), heading(30, 3, 'Deep'), heading(50, 1, 'Two')],
    },
  ],
  order: 'a0',
  createdAt: at,
  updatedAt: at,
}

const claim = (id: `clm_${string}`, sectionId: 'sec_lead' | `sec_${number}`) => ({
  id,
  statement: id,
  documentId: 'doc_1' as const,
  annotationId: null,
  sectionId,
  certainty: null,
  tagIds: [],
  order: 'a0',
  createdAt: at,
  updatedAt: at,
})

const notebook: Notebook = {
  ...emptyNotebook('nb_1', 'Test', at),
  documents: { doc_1: document },
  references: {
    ref_1: { id: 'ref_1', bibliography: document.bibliography, createdAt: at, updatedAt: at },
  },
  claims: {
    clm_a: claim('clm_a', 'sec_10'),
    clm_b: claim('clm_b', 'sec_10'),
    clm_c: claim('clm_c', 'sec_30'),
  },
  evidence: {
    ev_1: {
      id: 'ev_1',
      claimId: 'clm_a',
      source: { kind: 'reference', referenceId: 'ref_1', locator: '' },
      relation: 'supports',
      strength: 'moderate',
      rationale: '',
      order: 'a0',
      createdAt: at,
      updatedAt: at,
    },
  },
}

test('nesting follows parents, also where heading levels skip one', () => {
  expect(outlineRows(notebook, document).map(({ section, depth }) => [section.title, depth])).toEqual([
    ['Lead', 0],
    ['One', 0],
    ['Deep', 1],
    ['Two', 0],
  ])
})

test('a section counts what is filed under itself, not under its subsections', () => {
  const [lead, one, deep] = outlineRows(notebook, document)
  expect(lead?.counts).toEqual({ claims: 0, notes: 0, unsourced: 0 })
  expect(one?.counts).toEqual({ claims: 2, notes: 0, unsourced: 1 })
  expect(deep?.counts).toEqual({ claims: 1, notes: 0, unsourced: 1 })
})

test('standings come in the order of the brief and only where there are claims', () => {
  const [lead, one] = outlineRows(notebook, document)
  expect(lead?.standings).toEqual([])
  expect(one?.standings).toEqual([
    { standing: 'single-source', count: 1 },
    { standing: 'unsupported', count: 1 },
  ])
})
