import { describe, expect, test } from 'vitest'
import { RELATIONS, type Relation } from './relation'
import { standingOf, STANDING_TERMS, STANDINGS } from './standing'

const from = (...items: [Relation, string][]) =>
  standingOf(items.map(([relation, sourceKey]) => ({ relation, sourceKey })))

describe('standing', () => {
  test('two independent sources support; two passages of one source are one source', () => {
    expect(from(['supports', 'a'], ['supports', 'b'])).toBe('supported')
    expect(from(['supports', 'a'], ['supports', 'a'])).toBe('single-source')
  })

  test('any dispute makes it contested, or refuted when nothing supports it', () => {
    expect(from(['supports', 'a'], ['supports', 'b'], ['disputes', 'c'])).toBe('contested')
    expect(from(['supports', 'a'], ['disputes', 'a'])).toBe('contested')
    expect(from(['disputes', 'a'], ['background', 'b'])).toBe('refuted')
  })

  test('relations without a direction leave it unsupported', () => {
    expect(from()).toBe('unsupported')
    expect(from(['qualifies', 'a'], ['background', 'b'], ['needs-source', 'c'])).toBe('unsupported')
    expect(from(['qualifies', 'a'], ['supports', 'b'])).toBe('single-source')
  })

  test('does not depend on the order of the evidence', () => {
    const items = RELATIONS.map((relation, index): [Relation, string] => [relation, String(index)])
    expect(from(...items)).toBe(from(...items.reverse()))
  })

  test('every standing has its words', () => {
    for (const standing of STANDINGS) expect(STANDING_TERMS[standing].label).not.toBe('')
  })
})
