import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { explain } from './explain'
import { idSchema } from './ids'

const schema = z.strictObject({
  label: z.string().trim().min(1).max(2000),
  id: idSchema('annotation'),
  level: z.int().min(1).max(6).nullable(),
  color: z.enum(['red', 'green', 'blue']),
  tagIds: z.array(idSchema('tag')).max(2),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('passage'), at: z.int() }),
    z.strictObject({ kind: z.literal('reference') }),
  ]),
  when: z.iso.datetime(),
  open: z.boolean(),
})

const GOOD = {
  label: 'Heat',
  id: 'ann_1',
  level: null,
  color: 'red',
  tagIds: [],
  source: { kind: 'reference' },
  when: '2026-01-01T00:00:00.000Z',
  open: true,
}

function sentence(data: unknown): string {
  const parsed = schema.safeParse(data)
  return parsed.success ? '' : explain(parsed.error, data)
}

describe('what is wrong with data', () => {
  test.each([
    [{ label: undefined }, '“label” is missing.'],
    [{ id: undefined }, '“id” is missing.'],
    [{ label: 5 }, '“label” must be text.'],
    [{ label: null }, '“label” must be text.'],
    [{ label: '  ' }, '“label” must not be empty.'],
    [{ label: 'x'.repeat(2001) }, '“label” must have at most 2,000 characters.'],
    [{ id: 'x' }, '“id” must be an annotation id such as "ann_1".'],
    [{ level: 7 }, '“level” must be at most 6.'],
    [{ level: 0 }, '“level” must be at least 1.'],
    [{ level: 1.5 }, '“level” must be a whole number.'],
    [{ color: 'mauve' }, '“color” must be red, green or blue.'],
    [{ tagIds: 'tag_1' }, '“tagIds” must be a list.'],
    [{ tagIds: ['tag_1', 'x'] }, '“tagIds[1]” must be a tag id such as "tag_1".'],
    [{ tagIds: ['tag_1', 'tag_2', 'tag_3'] }, '“tagIds” must have at most 2 items.'],
    [{ source: 'x' }, '“source” must be an object with fields.'],
    [{ source: {} }, '“source.kind” is missing.'],
    [{ source: { kind: 'page' } }, '“source.kind” must be passage or reference.'],
    [{ source: { kind: 'passage' } }, '“source.at” is missing.'],
    [{ source: { kind: 'reference', page: 1 } }, '“source” has no field “page”.'],
    [{ when: 'today' }, '“when” must be a time such as 2026-01-31T12:00:00Z.'],
    [{ open: 'yes' }, '“open” must be true or false.'],
    [{ colour: 'red' }, 'This has no field “colour”.'],
  ])('%j', (changes, expected) => {
    expect(sentence({ ...GOOD, ...changes })).toBe(expected)
  })

  test('is told of the whole when it is of another kind', () => {
    expect(sentence(null)).toBe('This must be an object with fields.')
    expect(sentence(GOOD)).toBe('')
  })

  test('is told of the form that was meant where there are several', () => {
    const either = z.union([
      z.strictObject({ list: z.array(z.string()) }),
      z.strictObject({ one: z.string() }),
    ])
    const data = { list: ['a', 1] }
    const parsed = either.safeParse(data)
    expect(parsed.success ? '' : explain(parsed.error, data)).toBe('“list[1]” must be text.')
  })

  test('never shows words of the library that found it', () => {
    const odd = [null, 5, [], {}, { ...GOOD, level: {}, color: 3 }, { ...GOOD, when: 1, open: [] }]
    for (const data of odd) {
      expect(sentence(data)).not.toMatch(/invalid|expected|received|>=|<=|undefined|union|schema/i)
    }
  })
})
