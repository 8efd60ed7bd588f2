import type { ReadClaim } from '../reading/reading'
import { WORDS } from '../reading/words'
import { chipHtml, groupHtml, metaHtml, noteHtml, saidHtml } from './claim'
import { markup, type Markup } from './markup'

/** The claims of a section as rows. `titleId` is that of the section’s heading, which names the table. */
export function claimsTableHtml(claims: readonly ReadClaim[], level: number, titleId: string): Markup {
  const hasEvidence = claims.some(({ evidence }) => evidence.length > 0)
  const rows = claims.map(
    (claim) =>
      markup`<tr id="${claim.anchor}" class="standing-of-${claim.standing}">
        <th scope="row"><a class="label" href="#${claim.anchor}">${claim.label}</a></th>
        <td>
          ${saidHtml(claim)}${metaHtml(claim)}${claim.notes.map((note) => noteHtml(note, level, WORDS.note))}
        </td>
        <td>${chipHtml(claim)}</td>
        ${hasEvidence ? markup`<td>${claim.evidence.map(groupHtml)}</td>\n` : null}
      </tr>\n`,
  )
  return markup`<div class="wide" tabindex="0" role="group" aria-labelledby="${titleId}">
    <table class="claims">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Claim</th>
          <th scope="col">Standing</th>
          ${hasEvidence ? markup`<th scope="col">Evidence</th>` : null}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>\n`
}
