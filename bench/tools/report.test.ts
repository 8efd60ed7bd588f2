import { expect, test } from 'vitest'
import { reportText } from './report.mjs'

const about = { name: 'tea', quick: true, started: new Date(0), machine: { cores: 2 } }

test('the last line of a report is one JSON object with every figure', () => {
  const text = reportText(about, {
    tables: [{ title: 'Brewing', head: ['pot', 'ms'], rows: [['blue', 12]] }],
    targets: [
      { title: 'brew', target: '≤ 10 ms', value: 12, met: false },
      { title: 'pour', target: '≤ 1 ms', value: null, met: null },
    ],
    notes: ['Tea was hot.'],
    figures: { pots: [{ name: 'blue', ms: 12.345 }] },
  })
  const lines = text.trimEnd().split('\n')
  const json = JSON.parse(lines.at(-1) ?? '') as unknown
  expect(json).toMatchObject({ bench: 'tea', quick: true, figures: { pots: [{ name: 'blue', ms: 12.345 }] } })
  expect(lines[0]).toBe('# bench tea (quick)')
  expect(text).toContain('| blue |  12 |')
  expect(text).toMatch(/brew +\| ≤ 10 ms +\| +12 \| no/)
  expect(text).toMatch(/pour .* not measured/)
  expect(text).toContain('- Tea was hot.')
})
