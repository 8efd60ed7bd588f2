/** @typedef {import('./random.mjs').Random} Random */

const words = (/** @type {string} */ list) => list.split(' ')

const PEOPLE = words(
  'authors readers nurses teachers farmers students pilots judges clerks sailors weavers miners',
)
const THINGS = words(
  'letter ledger garden bridge orchard archive ship kitchen market river station workshop theatre harbour library ' +
    'school hospital mill lantern clock map treaty census sermon diary survey protocol sample dose trial cohort',
)
const KINDS = words(
  'early late careful plain quiet northern southern crowded narrow costly common rare older recent partial public ' +
    'private measured doubtful steady repeated local distant printed',
)
const DEEDS = words(
  'described measured copied questioned repaired compared followed abandoned counted praised rebuilt ignored ' +
    'defended revised borrowed collected recorded neglected',
)
const TIMES = [
  'in the first winter',
  'before the second survey',
  'over eleven years',
  'in most of the parishes',
  'after the flood',
  'with few exceptions',
  'on the morning of the count',
  'for reasons nobody wrote down',
]
const LINKS = words('because although while since unless before after whereas')
const TURNS = ['However,', 'In short,', 'Even so,', 'By then', 'Elsewhere', 'As a rule', 'Strictly speaking,']

/**
 * A sentence of ordinary length with commas, clauses and now and then a number: no sense, but the look of prose.
 * @param {Random} random
 */
export function sentence(random) {
  const opening = random.chance(0.2) ? `${random.pick(TURNS)} ${clause(random)}` : clause(random)
  const more = random.chance(0.55) ? `, ${random.pick(LINKS)} ${clause(random)}` : ''
  const time = random.chance(0.5) ? ` ${random.pick(TIMES)}` : ''
  const number = random.chance(0.12) ? ` (${1 + random.below(400)} of ${400 + random.below(900)})` : ''
  const text = `${opening}${number}${more}${time}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** @param {Random} random */
function clause(random) {
  const thing = `${random.pick(KINDS)} ${random.pick(THINGS)}`
  const other = random.chance(0.4) ? ` of the ${random.pick(THINGS)}` : ''
  return `the ${random.pick(PEOPLE)} ${random.pick(DEEDS)} the ${thing}${other}`
}

/**
 * A few words with capitals, without a full stop.
 * @param {Random} random
 */
export function heading(random) {
  const kind = random.pick(KINDS)
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${random.pick(THINGS)} and ${random.pick(THINGS)}`
}
