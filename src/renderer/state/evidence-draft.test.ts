import { expect, test } from 'vitest'
import { emptyBibliography } from '../../shared/document/source-document'
import { parseEvidenceDraft, type EvidenceDraft } from './evidence-draft'

const draft: EvidenceDraft = {
  passage: { documentId: 'doc_1', range: { start: 3, end: 9 } },
  form: {
    claimId: 'clm_1',
    relation: 'disputes',
    strength: 'weak',
    rationale: 'why',
    mode: 'selected',
    annotationId: null,
    referenceId: 'new',
    bibliography: { ...emptyBibliography('A study'), authors: ['Ada'] },
    locator: 'p. 4',
  },
}
const stored = (changes: object) => JSON.parse(JSON.stringify({ ...draft, ...changes })) as unknown

test('a draft comes back from storage as it was', () => {
  expect(parseEvidenceDraft(stored({}))).toEqual(draft)
})

test.each([null, 7, 'words', [], {}, stored({ form: { ...draft.form, relation: 'likes' } })])(
  'what makes no sense is no draft: %o',
  (value) => {
    expect(parseEvidenceDraft(value)).toBeNull()
  },
)

test('what does not fit is left out, and the words are kept', () => {
  const odd = stored({
    passage: { documentId: 'clm_1', range: {} },
    form: { ...draft.form, claimId: 'tag_1', bibliography: { title: 4, authors: 'Ada', year: '2020' } },
  })
  expect(parseEvidenceDraft(odd)).toEqual({
    passage: null,
    form: { ...draft.form, claimId: null, bibliography: { ...emptyBibliography(''), year: '2020' } },
  })
})
