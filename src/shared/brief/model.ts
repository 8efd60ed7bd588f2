import type { Certainty } from '../claim/certainty'
import type { Relation, Strength } from '../claim/relation'
import type { Standing } from '../claim/standing'
import type { TagColor } from '../codebook/tag'
import type { CslItem } from '../document/csl-item'
import type { CitationStyle } from '../notebook/citation-style'
import type { ClaimId } from '../core/ids'
import type { Coverage } from './coverage'
import type { BriefShows, Ink, Paper, Template } from '../notebook/brief'

/**
 * Everything a brief says, in reading order, and nothing about how it looks. Any renderer (PDF now, other formats
 * later) draws from this alone. Plain data: it crosses to the worker as a structured clone.
 */
export interface BriefModel {
  readonly template: Template
  readonly ink: Ink
  readonly shows: BriefShows
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** ISO date (YYYY-MM-DD) of the export, and the same day in words. */
  readonly date: string
  readonly dateLabel: string
  /** BCP 47. */
  readonly language: string
  readonly paper: Paper
  /** One line for each document: its citation, for "A reading of …". */
  readonly readings: readonly string[]
  /** Markdown; empty when the researcher wrote none. */
  readonly summary: string
  readonly totals: StandingCounts
  /** Notes on the notebook as a whole, then on whole documents. */
  readonly notes: readonly BriefNote[]
  readonly sections: readonly BriefSection[]
  readonly citationStyle: CitationStyle
  /**
   * In the order in which they are first cited; a style may list them in another. In an annotated bibliography followed
   * by the documents in scope that nothing cites.
   */
  readonly references: readonly BriefReference[]
}

export type StandingCounts = Readonly<Record<Standing, number>>

/** One section of a document that has claims or notes, or holds a subsection that does. */
export interface BriefSection {
  /** "1", "2", "2.1": unique in the brief. */
  readonly number: string
  readonly title: string
  /** 1 for a top section, 2 and deeper for subsections. */
  readonly level: number
  /** Title of its document, where the brief covers more than one and goes on to this one here. */
  readonly documentTitle: string | null
  /** BCP 47: of that title, where it is known and another than the brief's. */
  readonly documentLanguage?: string | undefined
  /** The part of the brief it comes from, for whoever shows the brief beside its outline. */
  readonly partId: string
  /** Markdown; empty for none. */
  readonly introduction: string
  readonly counts: StandingCounts
  /** Null for a heading of the brief's own. */
  readonly coverage: Coverage | null
  readonly claims: readonly BriefClaim[]
  readonly notes: readonly BriefNote[]
  /** Highlights that make no claim and bear no note, in reading order. Only for reading notes; else empty. */
  readonly passages: readonly BriefPassage[]
}

/** A highlighted passage with what the reader remarked on it. */
export interface BriefPassage {
  readonly quote: string
  readonly quoteRemark?: string | undefined
  /** BCP 47: of the quote, where it is known and another than the brief's. */
  readonly quoteLanguage?: string | undefined
  readonly quotePages: string
  /** Plain words; may be empty. */
  readonly comment: string
  readonly tags: readonly BriefTag[]
}

export interface BriefClaim {
  readonly id: ClaimId
  /** "C1", "C2", …: numbered through the brief. */
  readonly label: string
  readonly statement: string
  /** The words of the source; null for a claim stated without a passage. */
  readonly quote: string | null
  /** Says that the passage is not, or not for certain, in the current version of its document. */
  readonly quoteRemark?: string | undefined
  /** BCP 47: of the quote, where it is known and another than the brief's. */
  readonly quoteLanguage?: string | undefined
  /** Where the quote is printed: "p. 12"; empty when its source has no pages. */
  readonly quotePages: string
  readonly standing: Standing
  readonly certainty: Certainty | null
  readonly tags: readonly BriefTag[]
  readonly evidence: readonly BriefEvidence[]
  readonly notes: readonly BriefNote[]
  /** Title of the section it is filed under, where that is not the one it stands in here. */
  readonly from: string | null
}

export interface BriefTag {
  readonly label: string
  readonly color: TagColor
}

export interface BriefEvidence {
  readonly relation: Relation
  readonly strength: Strength
  /** Markdown-free words of the researcher; may be empty. */
  readonly rationale: string
  /** The passage's words, when the evidence is a passage. */
  readonly quote: string | null
  /** As for a claim. */
  readonly quoteRemark?: string | undefined
  /** BCP 47: of the quote, where it is known and another than the brief's. */
  readonly quoteLanguage?: string | undefined
  /** Where in its source: "p. 12"; may be empty. */
  readonly locator: string
  /** 1-based number in `references`. */
  readonly referenceNumber: number
}

export interface BriefNote {
  /** What the note is about, when that is not plain from where it stands; null inside sections and claims. */
  readonly about: string | null
  /** The passage the note was written on, if any. */
  readonly quote: string | null
  /** BCP 47: of the quote, where it is known and another than the brief's. */
  readonly quoteLanguage?: string | undefined
  /** Markdown. */
  readonly text: string
}

export interface BriefReference {
  /** What is known of the source. */
  readonly item: CslItem
  /** BCP 47: its own language, where it is known and another than the brief's. */
  readonly language?: string | undefined
  /** What it is called in a word or two where a style cites by numbers: "Okafor 2021". */
  readonly label: string
  /** Labels of the claims that were stated from this source, where it is a document of the notebook. */
  readonly claims: readonly string[]
  /** https link made from the DOI or URL; empty when there is none. */
  readonly link: string
}
