import { STANDINGS } from '../../../../shared/claim/standing'
import { TAG_COLORS } from '../../../../shared/codebook/tag'
import { BASE } from './base-style'
import { LAYOUT } from './layout-style'
import { CERTAINTY_INKS, CERTAINTY_SHADES, STANDING_PALETTE, TAG_INKS } from './palette'
import { PRINT } from './print-style'

type Mode = 'light' | 'dark'
const RATINGS = ['high', 'moderate', 'low', 'very-low', 'none'] as const

/** The colours of standings, tags and ratings, as properties of the page. */
function colors(mode: Mode): string {
  return [
    ...STANDINGS.map((standing) => {
      const [color, tint] = STANDING_PALETTE[standing][mode]
      return `--${standing}:${color};--${standing}-tint:${tint}`
    }),
    ...TAG_COLORS.map((tag) => {
      const [ground, ink] = TAG_INKS[tag][mode]
      return `--tag-${tag}:${ground};--tag-${tag}-ink:${ink}`
    }),
    ...RATINGS.map(
      (rating) =>
        `--rated-${rating}:${CERTAINTY_SHADES[rating][mode]};--rated-${rating}-ink:${CERTAINTY_INKS[rating][mode]}`,
    ),
  ].join(';')
}

const LIGHT =
  '--ground:#fff;--ink:#1c2228;--soft:#2a323a;--muted:#5a6572;--rule:#c9d0d8;--panel:#f4f6f8;--accent:#1d3f5e;--number:#5c7388;--link:#1a5a96;--band:#1d3f5e;--on-band:#fff;--on-color:#fff'
const DARK =
  '--ground:#14181d;--ink:#e4e8ec;--soft:#d3d9df;--muted:#a3aebb;--rule:#3a434d;--panel:#1d232a;--accent:#b4d3ee;--number:#8ba2b8;--link:#8ec1f2;--band:#16283a;--on-band:#f2f6fa;--on-color:#10161c'
const GREYS = STANDINGS.map(
  (standing) => `--${standing}:${STANDING_PALETTE[standing].print};--${standing}-tint:#f2f3f4`,
).join(';')

const LOOKS = [
  ...STANDINGS.map(
    (standing) =>
      `.standing-${standing}{fill:var(--${standing})}.standing-${standing}-ink{fill:var(--on-color)}.ink-${standing}{color:var(--${standing})}.standing-of-${standing}{--color:var(--${standing});--tint:var(--${standing}-tint)}`,
  ),
  ...TAG_COLORS.map((tag) => `.tag-${tag}{background:var(--tag-${tag});color:var(--tag-${tag}-ink)}`),
  ...RATINGS.map(
    (rating) =>
      `.certainty-${rating}{fill:var(--rated-${rating})}.certainty-${rating}-ink{fill:var(--rated-${rating}-ink)}`,
  ),
  ...(['high', 'low', 'none'] as const).map((rating, index) => {
    const part = ['sourced', 'claimed', 'rest'][index] ?? ''
    return `.covered-${part}{fill:var(--rated-${rating})}.covered-${part}-ink{fill:var(--rated-${rating}-ink)}`
  }),
].join('\n')

/** All of the page’s style. It is part of the policy of the page by its hash. */
export const STYLE = `
:root{color-scheme:light dark;${LIGHT};${colors('light')}}
@media (prefers-color-scheme:dark){:root{${DARK};${colors('dark')}}}
${BASE}
${LAYOUT}
${LOOKS}
${PRINT}
@media print{:root{color-scheme:light;${LIGHT};${colors('light')}}}
.ink-is-print{${GREYS};--tag:1}
@media (prefers-color-scheme:dark){@media screen{.ink-is-print{${STANDINGS.map((standing) => `--${standing}:${STANDING_PALETTE[standing].dark[0]};--${standing}-tint:#20262c`).join(';')}}}}
`
