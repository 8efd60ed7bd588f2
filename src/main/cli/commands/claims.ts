import { certaintyLabel } from '../../../shared/claim/certainty'
import { RELATION_TERMS } from '../../../shared/claim/relation'
import { STANDING_TERMS } from '../../../shared/claim/standing'
import { JSON_OPTION, NO_OPERANDS, NOTEBOOK_OPTION, type CliCommand } from '../command'
import type { Io } from '../io'
import { printJson } from '../report'
import { claimViews, type ClaimView } from '../views/claims'
import { withNotebook } from '../with-notebook'

export const CLAIMS_COMMAND: CliCommand = {
  name: 'claims',
  summary: 'List the claims with their standing and evidence.',
  usage: '--notebook DIR [--json]',
  details: ['In reading order: documents, then sections, then the order within a section.'],
  operands: NO_OPERANDS,
  options: [NOTEBOOK_OPTION, JSON_OPTION],
  run(options, context) {
    const { io, json } = context
    const dir = options.required('notebook')
    return withNotebook(dir, { command: 'claims', newTitle: null }, context, (session) => {
      const claims = claimViews(session.store.state.notebook)
      if (json) printJson(io, { claims })
      else if (claims.length === 0) io.out('There are no claims in this notebook.\n')
      else for (const claim of claims) printClaim(io, claim)
      return Promise.resolve(0)
    })
  },
}

function printClaim(io: Io, claim: ClaimView): void {
  const rating = claim.certainty === null ? '' : `, ${certaintyLabel(claim.certainty).toLowerCase()}`
  const tags = claim.tags.length > 0 ? `, tagged ${claim.tags.join(', ')}` : ''
  io.out(`${claim.label}  ${claim.statement}\n`)
  io.out(`    ${STANDING_TERMS[claim.standing].label}${rating}${tags}\n`)
  io.out(`    ${claim.document} › ${claim.section?.title ?? ''}  [${claim.id}]\n`)
  for (const { relation, source, strength, rationale } of claim.evidence) {
    const why = rationale ? `: ${rationale.replace(/\s+/g, ' ')}` : ''
    io.out(`    – ${RELATION_TERMS[relation].label} (${strength}), ${source}${why}\n`)
  }
}
