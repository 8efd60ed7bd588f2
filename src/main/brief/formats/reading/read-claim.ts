import type {
  BriefClaim,
  BriefEvidence,
  BriefNote,
  BriefPassage,
  BriefTag,
} from '../../../../shared/brief/model'
import { certaintyLabel } from '../../../../shared/claim/certainty'
import { RELATION_TERMS } from '../../../../shared/claim/relation'
import { STANDING_TERMS } from '../../../../shared/claim/standing'
import type { CitedSources } from '../../citations/cite'
import { singleLine } from '../../text/clean'
import { quoted } from '../../pages/quote'
import { plain, plainLine } from './plain-text'
import { readMarkdown, type FootnoteCounter } from './read-markdown'
import { runInlines } from './run-inlines'
import type { ReadClaim, ReadEvidence, ReadNote, ReadPassage, ReadQuote, ReadTag } from './reading'
import { EVIDENCE_GROUPS, WORDS } from './words'

/** What the parts of a brief are read with. */
export interface ReadingContext {
  readonly cited: CitedSources
  readonly counter: FootnoteCounter
}

/** A claim with its evidence in groups. `source` is the title of what its passage is from; may be empty. */
export function readClaim(claim: BriefClaim, source: string, context: ReadingContext): ReadClaim {
  const members = claim.evidence.map((each) => readEvidence(each, context))
  const quote = claim.quote === null ? null : readQuote(claim.quote, claim, [claim.quotePages, source])
  return {
    anchor: `claim-${claim.label}`,
    label: claim.label,
    standing: claim.standing,
    standingLabel: STANDING_TERMS[claim.standing].label,
    statement: plain(claim.statement).trim(),
    isVerbatim: claim.quote !== null && singleLine(claim.quote) === singleLine(claim.statement),
    quote,
    certainty: claim.certainty,
    certaintyLabel: claim.certainty === null ? '' : certaintyLabel(claim.certainty),
    tags: readTags(claim.tags),
    from: claim.from === null ? '' : `From the section “${plainLine(claim.from) || WORDS.untitled}”`,
    evidence: EVIDENCE_GROUPS.map(({ direction, label }) => ({
      direction,
      label,
      members: members.filter((each) => each.direction === direction),
    })).filter((group) => group.members.length > 0),
    notes: claim.notes.map((note) => readNote(note, context)),
  }
}

/** A passage that was marked without a claim. */
export function readPassage(passage: BriefPassage, source: string): ReadPassage {
  return {
    quote: readQuote(passage.quote, passage, [passage.quotePages, source]),
    comment: plain(passage.comment).trim(),
    tags: readTags(passage.tags),
  }
}

export function readNote(note: BriefNote, { counter }: ReadingContext): ReadNote {
  const { about, quote, quoteLanguage, text } = note
  return {
    about: about === null ? null : plainLine(about) || WORDS.untitled,
    quote: quote === null ? null : readQuote(quote, { quoteLanguage }, []),
    text: readMarkdown(text, counter),
  }
}

function readEvidence(evidence: BriefEvidence, { cited }: ReadingContext): ReadEvidence {
  const { label: relation, direction } = RELATION_TERMS[evidence.relation]
  const { label, runs } = cited.cite(evidence.referenceNumber, evidence.locator)
  return {
    relation: evidence.relation,
    strength: evidence.strength,
    direction,
    bearing: `${relation}, ${evidence.strength}`,
    sourceLabel: plainLine(label),
    citation: runInlines(runs, false),
    referenceNumber: evidence.referenceNumber,
    locator: plainLine(evidence.locator),
    rationale: plain(evidence.rationale).trim(),
    // Where it is printed stands in the citation already.
    quote:
      evidence.quote === null
        ? null
        : readQuote(evidence.quote, { quoteLanguage: evidence.quoteLanguage }, []),
    remark: evidence.quoteRemark ?? '',
  }
}

type QuoteFacts = Pick<BriefPassage, 'quoteRemark' | 'quoteLanguage'>

function readQuote(text: string, facts: QuoteFacts, from: readonly string[]): ReadQuote {
  return {
    text: quoted(plain(text)),
    from: from.map(plainLine).filter(Boolean).join(', '),
    remark: facts.quoteRemark ?? '',
    language: facts.quoteLanguage ?? '',
  }
}

const readTags = (tags: readonly BriefTag[]): ReadTag[] =>
  tags.map(({ label, color }) => ({ label: plainLine(label), color }))
