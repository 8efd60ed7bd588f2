import type { Seed } from './seed'

const TEXT = `# Street trees

This review gathers what is known of street trees 🌳 and what is not.

## Health

Shade lowers heat stress in people over sixty, as four trials in two cities found. No effect was seen.

## Cost

Planting costs little, and watering for the first three years costs a good deal. No effect was seen.
`

/** A document without an address, which annotations from elsewhere are brought into. */
export const PLAIN_TREES: Seed = { documents: [{ fileName: 'trees.md', text: TEXT }] }

const PAGE = 'https://example.org/trees'
let made = 0

function annotation(exact: string | null, more: object = {}) {
  made += 1
  const selector = exact === null ? [] : [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact }]
  const target = [{ source: PAGE, ...(exact === null ? {} : { selector }) }]
  return {
    id: `h${String(made)}`,
    uri: PAGE,
    user: 'acct:ada@hypothes.is',
    text: '',
    tags: [],
    target,
    ...more,
  }
}

const question = annotation('Shade lowers heat stress in people over sixty', {
  text: 'In **which** cities?',
  tags: ['Health', 'Method'],
})

/** An export of Hypothesis: one quote that is there, one edited, one that stands there twice, one that is not there. */
export const HYPOTHESIS = {
  name: 'hypothesis.json',
  bytes: JSON.stringify({
    annotations: [
      question,
      annotation('watering for the first five years costs a good deal'),
      annotation('No effect was seen.'),
      annotation('Old trees fall on parked cars in every storm'),
      annotation(null, { text: 'A fine page.' }),
      annotation(null, {
        text: 'Two of them in the north.',
        user: 'acct:bea@hypothes.is',
        references: [question.id],
      }),
    ],
  }),
}

/** The same of two pages. */
export const TWO_PAGES = {
  name: 'two-pages.json',
  bytes: JSON.stringify([
    annotation('Planting costs little'),
    { ...annotation('four trials in two cities'), uri: 'https://example.org/other' },
  ]),
}
