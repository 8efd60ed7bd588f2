import { expect, test } from 'vitest'
import { table } from './table.mjs'

test('a table is Markdown, with numbers to the right and nothing as a dash', () => {
  expect(
    table(
      ['subject', 'open ms'],
      [
        ['Postil', 126.5],
        ['Recogito', '> 180,000'],
        ['spans', null],
      ],
    ),
  ).toBe(
    [
      '| subject  |   open ms |',
      '| -------- | --------: |',
      '| Postil   |     126.5 |',
      '| Recogito | > 180,000 |',
      '| spans    |         – |',
    ].join('\n'),
  )
})

test('a column with a word in it is set left, and NaN is no figure', () => {
  const lines = table(['find'], [['yes'], [NaN]]).split('\n')
  expect(lines).toEqual(['| find |', '| ---- |', '| yes  |', '| –    |'])
})
