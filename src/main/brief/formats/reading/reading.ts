import type { StandingCounts } from '../../../../shared/brief/model'
import type { Certainty } from '../../../../shared/claim/certainty'
import type { Relation, Strength } from '../../../../shared/claim/relation'
import type { Standing } from '../../../../shared/claim/standing'
import type { TagColor } from '../../../../shared/codebook/tag'
import type { BriefShows, Ink, Paper, Template } from '../../../../shared/notebook/brief'
import type { Figure } from './figures'
import type { Footnote, Inline, RichText } from './rich-text'
import type { Direction } from './words'

/**
 * A brief in the words and the order that all formats share. Every text is fit for a file: clean, its Markdown read,
 * its sources cited in the brief's style.
 */
export interface BriefReading {
  readonly template: Template
  readonly shows: BriefShows
  readonly ink: Ink
  readonly paper: Paper
  readonly language: string
  readonly isRightToLeft: boolean
  /** "Evidence brief". */
  readonly kind: string
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly date: string
  readonly dateLabel: string
  readonly readings: readonly string[]
  /** "5" "claims". */
  readonly facts: readonly Fact[]
  readonly totals: StandingCounts
  readonly hasClaims: boolean
  /** Null where the brief was asked to do without its page at a glance, and has no summary. */
  readonly glance: Glance | null
  readonly notes: readonly ReadNote[]
  readonly sections: readonly ReadSection[]
  readonly references: readonly ReadReference[]
  /** All footnotes, for formats that keep them in one place. */
  readonly footnotes: readonly Footnote[]
  readonly warnings: string[]
}

export interface Fact {
  readonly figure: string
  readonly word: string
}

export interface Glance {
  readonly title: string
  readonly summary: RichText
  readonly figures: readonly Figure[]
  /** Whether what the standings mean is told too. */
  readonly hasFigures: boolean
}

export interface ReadSection {
  /** Unique in the file, and the same each time. */
  readonly anchor: string
  readonly number: string
  readonly title: string
  readonly level: number
  /** 2 to 6: of its heading, none skipped on the way down. */
  readonly headingLevel: number
  /** Of a document that begins here, among several. */
  readonly documentTitle: string | null
  /** Of that title, as for a quote. */
  readonly documentLanguage: string
  readonly introduction: RichText
  readonly counts: StandingCounts
  readonly notes: readonly ReadNote[]
  readonly passages: readonly ReadPassage[]
  readonly claims: readonly ReadClaim[]
}

export interface ReadTag {
  readonly label: string
  readonly color: TagColor
}

/** A passage in quotation marks. */
export interface ReadQuote {
  /** One or more lines. */
  readonly text: string
  /** "p. 12, Quiet Streets"; may be empty. */
  readonly from: string
  /** What became of it in a newer version; may be empty. */
  readonly remark: string
  /** BCP 47; empty where it is that of the brief, or not known. */
  readonly language: string
}

export interface ReadPassage {
  readonly quote: ReadQuote
  readonly comment: string
  readonly tags: readonly ReadTag[]
}

export interface ReadNote {
  readonly about: string | null
  readonly quote: ReadQuote | null
  readonly text: RichText
}

export interface ReadClaim {
  readonly anchor: string
  readonly label: string
  readonly standing: Standing
  readonly standingLabel: string
  readonly statement: string
  /** True where the passage says the same in the same words, so that once is enough. */
  readonly isVerbatim: boolean
  readonly quote: ReadQuote | null
  readonly certainty: Certainty | null
  /** Empty for a claim that was not rated. */
  readonly certaintyLabel: string
  readonly tags: readonly ReadTag[]
  /** "From the section “Cost”"; empty as a rule. */
  readonly from: string
  readonly evidence: readonly EvidenceGroup[]
  readonly notes: readonly ReadNote[]
}

export interface EvidenceGroup {
  readonly direction: Direction
  /** "For", "Against", "Also". */
  readonly label: string
  readonly members: readonly ReadEvidence[]
}

export interface ReadEvidence {
  readonly relation: Relation
  readonly strength: Strength
  readonly direction: Direction
  /** "Supports, strong". */
  readonly bearing: string
  /** Words before the citation, where the style gives numbers alone. */
  readonly sourceLabel: string
  readonly citation: readonly Inline[]
  readonly referenceNumber: number
  readonly locator: string
  readonly rationale: string
  readonly quote: ReadQuote | null
  /** What became of the passage, whether it is quoted or not. */
  readonly remark: string
}

export interface ReadReference {
  readonly anchor: string
  readonly number: number
  /** "1." or "[1]"; empty in a style without numbers. */
  readonly mark: string
  readonly text: readonly Inline[]
  /** As for a quote. */
  readonly language: string
  readonly link: string
  /** Claims that were stated from it, where it is a document of the notebook. */
  readonly states: readonly ReadClaim[]
  /** The evidence it gives, with the claim, in the order of the brief. */
  readonly uses: readonly ReferenceUse[]
}

export interface ReferenceUse {
  readonly claim: ReadClaim
  readonly evidence: ReadEvidence
}
