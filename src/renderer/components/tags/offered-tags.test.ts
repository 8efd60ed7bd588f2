import { describe, expect, test } from 'vitest'
import { TAG_COLORS, type TagColor } from '../../../shared/codebook/tag'
import type { TagRow } from '../../../shared/notebook/queries'
import { nextColor, offeredTags } from './offered-tags'

const row = (label: string, depth = 0, color: TagColor = 'amber', description = ''): TagRow => ({
  depth,
  tag: {
    id: `tag_${label}`,
    label,
    color,
    description,
    parentId: null,
    order: 'a0',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
})

describe('offeredTags', () => {
  const rows = [row('Method'), row('Sample', 1, 'blue', 'Who took part'), row('Result')]

  test('offers the whole codebook before anything is typed', () => {
    expect(offeredTags(rows, '  ')).toEqual({ rows, canCreate: false })
  })

  test('finds by a part of the label or the description, whatever the case', () => {
    expect(offeredTags(rows, 'SULT').rows.map(({ tag }) => tag.label)).toEqual(['Result'])
    expect(offeredTags(rows, 'took part').rows.map(({ tag }) => tag.label)).toEqual(['Sample'])
  })

  test('offers to create what is not a top tag yet', () => {
    expect(offeredTags(rows, 'method').canCreate).toBe(false)
    expect(offeredTags(rows, 'meth').canCreate).toBe(true)
    expect(offeredTags(rows, 'sample').canCreate).toBe(true)
  })
})

describe('nextColor', () => {
  test('is the first colour for the first tag', () => {
    expect(nextColor([])).toBe('amber')
  })

  test('prefers what is used least', () => {
    const rows = TAG_COLORS.filter((color) => color !== 'teal').map((color) => row(color, 0, color))
    expect(nextColor(rows)).toBe('teal')
  })
})
