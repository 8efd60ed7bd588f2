import { describe, expect, test } from 'vitest'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import { emptyBibliography, type SourceDocument } from '../../../shared/document/source-document'
import { emptyNotebook } from '../../../shared/notebook/notebook'
import { evidenceCommands, formOf, missingOf, newForm, resumedForm, type EvidenceIds } from './evidence-form'
import type { EvidenceForm } from '../../state/evidence-draft'

const ids: EvidenceIds = { annotation: 'ann_new', reference: 'ref_new', evidence: 'ev_new' }
const passage = { documentId: 'doc_1', range: { start: 4, end: 9 } } as const

const link: EvidenceLink = {
  id: 'ev_1',
  claimId: 'clm_1',
  source: { kind: 'reference', referenceId: 'ref_1', locator: 'p. 4' },
  relation: 'disputes',
  strength: 'weak',
  rationale: 'why',
  order: 'a0',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}

describe('missingOf', () => {
  test('asks for the claim first', () => {
    expect(missingOf(newForm(null, passage, false))).toBe('Choose the claim it is about.')
    expect(missingOf(newForm('clm_1', passage, false))).toBeNull()
  })

  test('asks for the passage or the reference', () => {
    const form = newForm('clm_1', null, true)
    expect(missingOf(form)).toBe('Choose the passage.')
    expect(missingOf({ ...form, mode: 'reference' })).toBe('Choose the reference.')
    expect(missingOf({ ...form, mode: 'reference', referenceId: 'ref_1' })).toBeNull()
  })

  test('a new reference needs a title, a DOI or a link', () => {
    const form = { ...newForm('clm_1', null, false), mode: 'reference' } as const
    expect(missingOf(form)).toMatch(/title, a DOI or a link/)
    expect(missingOf({ ...form, bibliography: { ...form.bibliography, doi: '10.1/2' } })).toBeNull()
  })
})

describe('evidenceCommands', () => {
  test('marks the selected passage and links it, in this order', () => {
    const commands = evidenceCommands(newForm('clm_1', passage, false), passage, null, ids)
    expect(commands).toEqual([
      {
        type: 'annotation.create',
        id: 'ann_new',
        target: { documentId: 'doc_1', start: 4, end: 9 },
        motivation: 'linking',
      },
      {
        type: 'evidence.create',
        id: 'ev_new',
        claimId: 'clm_1',
        relation: 'supports',
        strength: 'moderate',
        rationale: '',
        source: { kind: 'passage', annotationId: 'ann_new' },
      },
    ])
  })

  test('makes a new reference, without empty author lines', () => {
    const form: EvidenceForm = {
      ...newForm('clm_1', null, false),
      mode: 'reference',
      bibliography: { ...emptyBibliography('Heat'), authors: ['Okafor, Ada', ' ', ''] },
      locator: ' p. 12 ',
    }
    const [first, second] = evidenceCommands(form, null, null, ids)
    expect(first).toMatchObject({
      type: 'reference.create',
      id: 'ref_new',
      bibliography: { title: 'Heat', authors: ['Okafor, Ada'] },
    })
    expect(second).toMatchObject({ source: { kind: 'reference', referenceId: 'ref_new', locator: 'p. 12' } })
  })

  test('uses an existing passage as it is', () => {
    const form = { ...newForm('clm_1', null, false), annotationId: 'ann_7' } as const
    const commands = evidenceCommands(form, null, null, ids)
    expect(commands).toHaveLength(1)
    expect(commands[0]).toMatchObject({ source: { kind: 'passage', annotationId: 'ann_7' } })
  })

  test('editing starts from what is there and changes it in place', () => {
    const commands = evidenceCommands({ ...formOf(link), rationale: 'better' }, null, link.id, ids)
    expect(commands).toEqual([
      {
        type: 'evidence.update',
        id: 'ev_1',
        relation: 'disputes',
        strength: 'weak',
        rationale: 'better',
        source: link.source,
      },
    ])
  })

  test('an incomplete form makes nothing', () => {
    expect(evidenceCommands(newForm('clm_1', null, true), null, null, ids)).toEqual([])
  })
})

describe('a form that was left', () => {
  const fresh = newForm('clm_1', null, true)
  const form: EvidenceForm = { ...fresh, rationale: 'why', mode: 'selected', annotationId: 'ann_gone' }
  const notebook = emptyNotebook('nb_1', 'N', link.createdAt)
  const withDocument = { ...notebook, documents: { doc_1: {} as SourceDocument } }

  test('comes back with its words and its passage', () => {
    const resumed = resumedForm(withDocument, fresh, null, { form, passage })
    expect(resumed).toMatchObject({
      passage,
      form: { rationale: 'why', mode: 'selected', annotationId: null },
    })
  })

  test('takes what is selected now, and asks for a passage when the document is gone', () => {
    const now = { documentId: 'doc_1', range: { start: 0, end: 2 } } as const
    expect(resumedForm(withDocument, fresh, now, { form, passage }).passage).toEqual(now)
    expect(resumedForm(notebook, fresh, null, { form, passage })).toMatchObject({
      passage: null,
      form: { mode: 'passage' },
    })
  })
})
