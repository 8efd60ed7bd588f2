import { expect, test } from 'vitest'
import { noteTargetSchema } from '../../shared/note/note'
import { parseEntry } from './draft-entry'

const TARGETS: readonly unknown[] = [
  { kind: 'notebook' },
  { kind: 'document', documentId: 'doc_1' },
  { kind: 'section', documentId: 'doc_1', sectionId: 'sec_lead' },
  { kind: 'section', documentId: 'doc_1', sectionId: 'sec_1840' },
  { kind: 'claim', claimId: 'clm_1' },
  { kind: 'notebook', documentId: 'doc_1' },
  { kind: 'document', documentId: 'clm_1' },
  { kind: 'document' },
  { kind: 'section', documentId: 'doc_1', sectionId: '1840' },
  { kind: 'section', documentId: 'doc_1' },
  { kind: 'claim', claimId: 7 },
  { kind: 'tag', tagId: 'tag_1' },
  { kind: 'constructor' },
  [],
  'notebook',
  7,
]

test.each(TARGETS)('takes a target exactly when its schema does: %j', (birth) => {
  const entry = { text: 'words', birth }
  const expected = noteTargetSchema.safeParse(birth).success ? entry : null
  expect(parseEntry(JSON.stringify(entry))).toEqual(expected)
})

test('takes a draft without a target and refuses what is no draft', () => {
  expect(parseEntry('{"text":"words","birth":null}')).toEqual({ text: 'words', birth: null })
  for (const json of ['', 'null', '7', '{}', '{"text":"x"}', '{"text":7,"birth":null}', '[1,2]']) {
    expect(parseEntry(json)).toBeNull()
  }
  expect(parseEntry('{"text":"x","birth":null,"more":1}')).toBeNull()
})
