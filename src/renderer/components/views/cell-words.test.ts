import { expect, test } from 'vitest'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import { byRelation, cellWords } from './cell-words'

const link = (relation: string, strength: string) => ({ relation, strength }) as EvidenceLink

test('says how many of each strength, relation by relation', () => {
  expect(cellWords([])).toBe('No evidence')
  expect(
    cellWords([
      link('disputes', 'weak'),
      link('supports', 'weak'),
      link('supports', 'strong'),
      link('supports', 'weak'),
    ]),
  ).toBe('Supports: 1 strong, 2 weak; Disputes: 1 weak')
})

test('the strongest evidence comes first', () => {
  const [group] = byRelation([
    link('supports', 'weak'),
    link('supports', 'strong'),
    link('supports', 'moderate'),
  ])
  expect(group?.links.map(({ strength }) => strength)).toEqual(['strong', 'moderate', 'weak'])
})
