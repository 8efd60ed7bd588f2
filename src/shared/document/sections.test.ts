import { describe, expect, test } from 'vitest'
import { withHeading } from './headings'
import { resolveSection, sectionAt, sectionsOf, type Heading } from './sections'

const heading = (start: number, level: number, title: string): Heading => ({
  start,
  end: start + title.length,
  level,
  title,
})

const nested = sectionsOf({
  length: 100,
  firstInk: 0,
  headings: [
    heading(10, 1, 'One'),
    heading(20, 2, 'Sub'),
    heading(30, 3, 'Deep'),
    heading(40, 2, 'Sub b'),
    heading(60, 1, 'Two'),
  ],
})

describe('sections', () => {
  test('a lead section is what stands before the first heading', () => {
    expect(nested.map((s) => [s.title, s.level, s.start, s.end, s.ownEnd, s.parent])).toEqual([
      ['Lead', 0, 0, 10, 10, null],
      ['One', 1, 10, 60, 20, null],
      ['Sub', 2, 20, 40, 30, 'sec_10'],
      ['Deep', 3, 30, 40, 40, 'sec_20'],
      ['Sub b', 2, 40, 60, 60, 'sec_10'],
      ['Two', 1, 60, 100, 100, null],
    ])
  })

  test('there is no lead section when only white space precedes the first heading', () => {
    expect(
      sectionsOf({ length: 20, firstInk: 3, headings: [heading(3, 1, 'One')] }).map((s) => s.title),
    ).toEqual(['One'])
  })

  test('a text without headings is one lead section', () => {
    expect(sectionsOf({ length: 20, firstInk: 0, headings: [] })).toMatchObject([
      { id: 'sec_lead', start: 0, end: 20 },
    ])
  })

  test('a level that skips (1 to 3) and a first heading that is deep still nest', () => {
    const skipped = sectionsOf({
      length: 50,
      firstInk: 0,
      headings: [heading(0, 3, 'A'), heading(10, 1, 'B'), heading(20, 4, 'C')],
    })
    expect(skipped.map((s) => [s.title, s.parent])).toEqual([
      ['A', null],
      ['B', null],
      ['C', 'sec_10'],
    ])
  })

  test('an offset belongs to the innermost section', () => {
    expect(sectionAt(nested, 35).title).toBe('Deep')
    expect(sectionAt(nested, 45).title).toBe('Sub b')
    expect(sectionAt(nested, 0).title).toBe('Lead')
    expect(sectionAt(nested, 1000).title).toBe('Two')
  })

  test('an id whose heading is gone resolves to the section that holds its offset', () => {
    expect(resolveSection(nested, 'sec_35').title).toBe('Deep')
    expect(resolveSection(nested, 'sec_lead').title).toBe('Lead')
    const without = sectionsOf({ length: 20, firstInk: 0, headings: [heading(0, 1, 'One')] })
    expect(resolveSection(without, 'sec_lead').title).toBe('One')
  })
})

test('turning a line into a heading and back', () => {
  const made = withHeading([heading(40, 1, 'B')], { start: 10, end: 14 }, ' A  long\nline ', 2)
  expect(made).toEqual([{ start: 10, end: 14, level: 2, title: 'A long line' }, heading(40, 1, 'B')])
  expect(withHeading(made, { start: 10, end: 14 }, 'A', null)).toEqual([heading(40, 1, 'B')])
  expect(withHeading(made, { start: 40, end: 41 }, 'B', 3)).toHaveLength(2)
})
