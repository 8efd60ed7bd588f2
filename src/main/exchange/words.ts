import { lineCitation } from '../../shared/brief/citation'
import { certaintyLabel } from '../../shared/claim/certainty'
import type { Claim } from '../../shared/claim/claim'
import type { EvidenceLink } from '../../shared/claim/evidence'
import { RELATION_TERMS } from '../../shared/claim/relation'
import { STANDING_TERMS } from '../../shared/claim/standing'
import type { Notebook } from '../../shared/notebook/notebook'
import { standingOfClaim } from '../../shared/notebook/queries'

// What formats without claims and evidence say of them, in Markdown.

/** "**Claim:** Trees cool streets.", with its certainty and standing below. */
export function claimWords(notebook: Notebook, { id, statement, certainty }: Claim): string {
  const { label } = STANDING_TERMS[standingOfClaim(notebook, id)]
  return `**Claim:** ${statement}\n\n${label}. ${certaintyLabel(certainty)}.`
}

/** "**Disputes** (weak): Trees cool streets.", with the rationale below. */
export function evidenceWords(
  notebook: Notebook,
  { claimId, relation, strength, rationale }: EvidenceLink,
): string {
  const statement = notebook.claims[claimId]?.statement ?? ''
  return withRationale(`**${RELATION_TERMS[relation].label}** (${strength}): ${statement}`, rationale)
}

/** The same as the claim has it, with the source instead: the words of the passage, or the reference. */
export function sourceWords(
  notebook: Notebook,
  { source, relation, strength, rationale }: EvidenceLink,
): string {
  const said = `**${RELATION_TERMS[relation].label}** (${strength}): ${citedWords(notebook, source)}`
  return withRationale(said, rationale)
}

function citedWords({ annotations, references }: Notebook, source: EvidenceLink['source']): string {
  if (source.kind === 'passage') {
    const words = annotations[source.annotationId]?.target.quote.exact ?? ''
    return `“${words.replace(/\s+/g, ' ').trim()}”`
  }
  const reference = references[source.referenceId]
  const cited = reference ? lineCitation(reference.bibliography) : ''
  return source.locator === '' ? cited : `${cited}, ${source.locator}`
}

function withRationale(said: string, rationale: string): string {
  return rationale.trim() === '' ? said : `${said}\n\n${rationale.trim()}`
}
