import type { Seed } from './seed'

const SHADE = 'Shade lowers heat stress in people over sixty, as four trials in two cities found.'
const NOISE =
  'It may also lower noise along busy roads, though nobody has measured that with any care so far, and the one survey that tried counted only cars.'
const WATER =
  'The first three years of watering are anything but cheap, and most towns forget to plan for them.'
const ROOTS = 'Roots lift the pavement within a decade unless the pit was dug deep enough to begin with.'
const OLD = 'Old trees need a survey each spring, which is put off as long as it can be.'

const text = (health: readonly string[], cost: readonly string[]) =>
  `# Street trees\n\nThis review gathers what is known of street trees and what is not.\n\n## Health\n\n${health.join('\n\n')}\n\n## Cost\n\n${cost.join('\n\n')}\n`

const claim = (id: string, exact: string, statement: string) => [
  {
    type: 'annotation.create',
    id: `ann_${id}`,
    target: { documentId: '@0', exact },
    motivation: 'assessing',
  },
  { type: 'claim.create', id: `clm_${id}`, annotationId: `ann_${id}`, statement },
]

/** A document with five claims, of which its newer version leaves each in another state. */
export const STREET_TREES: Seed = {
  documents: [{ fileName: 'trees.md', text: text([SHADE, NOISE], [WATER, ROOTS, OLD]) }],
  commands: [
    ...claim('shade', 'Shade lowers heat stress in people over sixty', 'Shade protects the old'),
    ...claim('noise', 'nobody has measured that with any care so far', 'Noise is not measured'),
    ...claim('water', 'The first three years of watering are anything but cheap', 'Watering is dear'),
    ...claim('roots', 'Roots lift the pavement within a decade', 'Roots break pavements'),
    ...claim('old', 'Old trees need a survey each spring', 'Old trees need care'),
  ],
}

/** Shade is unchanged, noise edited, old moved, water moved and edited, roots gone. */
export const NEWER = {
  name: 'trees-2.md',
  bytes: text(
    [
      'Old trees need a survey each spring and autumn, which is put off as long as it can be.',
      `A new paragraph on health opens this part. ${SHADE}`,
    ],
    [WATER.replace('three years', 'four years'), NOISE.replace('with any care', 'with much care')],
  ),
}
