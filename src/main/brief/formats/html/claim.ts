import { certaintyIcon, standingIcon, strengthIcon } from './icons'
import { inlinesHtml, linesHtml, richTextHtml } from './blocks'
import { langHtml, markup, type Markup } from './markup'
import type {
  EvidenceGroup,
  ReadClaim,
  ReadEvidence,
  ReadNote,
  ReadPassage,
  ReadQuote,
  ReadTag,
} from '../reading/reading'
import { WORDS } from '../reading/words'

/** A claim as an article of its own. `level` is that of the headings in its notes. */
export function claimHtml(claim: ReadClaim, level: number): Markup {
  return markup`<article
    class="claim standing-of-${claim.standing}"
    id="${claim.anchor}"
    aria-labelledby="${claim.anchor}-label"
  >
    <p class="side" id="${claim.anchor}-label">
      <a class="label" href="#${claim.anchor}">${claim.label}</a> ${chipHtml(claim)}
    </p>
    <div class="main">
      ${saidHtml(claim)}${metaHtml(claim)}${claim.evidence.map(groupHtml)}${claim.notes.map((note) => noteHtml(note, level, WORDS.note))}
    </div>
  </article>\n`
}

/** The mark of a claim’s standing: a shape and a word. */
export function chipHtml({ standing, standingLabel }: ReadClaim): Markup {
  return markup`<span class="chip">${standingIcon(standing)} ${standingLabel}</span>`
}

/** What it states and the passage it comes from; once, where both are the same words. */
export function saidHtml(claim: ReadClaim): Markup {
  const statement = markup`<p class="statement" dir="auto">${linesHtml(claim.statement)}</p>\n`
  return markup`${claim.isVerbatim ? null : statement}${claim.quote && quoteHtml(claim.quote, 'panel')}`
}

/** Certainty, tags, and where it was filed; nothing where there is none of them. */
export function metaHtml({ certainty, certaintyLabel, tags, from }: ReadClaim): Markup {
  const items = [
    ...(certainty === null
      ? []
      : [markup`<li class="certainty">${certaintyIcon(certainty)} ${certaintyLabel}</li>`]),
    ...tagItems(tags),
    ...(from === '' ? [] : [markup`<li class="filed" dir="auto">${from}</li>`]),
  ]
  return items.length > 0
    ? markup`<ul class="meta">
        ${items}
      </ul>\n`
    : markup``
}

const tagItems = (tags: readonly ReadTag[]): Markup[] =>
  tags.map(({ label, color }) => markup`<li class="tag tag-${color}" dir="auto">${label}</li>`)

/** A passage in its words; where it is printed and what became of it stand under it. */
function quoteHtml({ text, from, remark, language }: ReadQuote, look: 'panel' | 'plain'): Markup {
  const under = [from, remark].filter(Boolean)
  const words = markup`<blockquote class="${look}"${langHtml(language)} dir="auto"><p>${linesHtml(text)}</p></blockquote>\n`
  if (under.length === 0) return words
  return markup`<figure class="quoted">
    ${words}
    <figcaption>${under.map((part) => markup`<span dir="auto">${part}</span>\n`)}</figcaption>
  </figure>\n`
}

/** One side of the evidence, named by it. */
export function groupHtml({ label, direction, members }: EvidenceGroup): Markup {
  return markup`<div class="side-by evidence is-${direction}">
    <p class="by">${label}</p>
    <ul>
      ${members.map((each) => markup`<li>${evidenceHtml(each)}</li>\n`)}
    </ul>
  </div>\n`
}

/** Where a piece of evidence comes from, how it bears on the claim, and why. */
function evidenceHtml(evidence: ReadEvidence): Markup {
  const { sourceLabel } = evidence
  const label = sourceLabel === '' ? null : markup`<b dir="auto">${sourceLabel}</b>\n`
  return markup`<p class="source">
      ${strengthIcon(evidence.strength)} ${label}<a
        class="cited"
        dir="auto"
        href="#reference-${evidence.referenceNumber}"
        >${inlinesHtml(evidence.citation)}</a
      >
      ${bearingHtml(evidence)}
    </p>
    ${reasonHtml(evidence)}`
}

const bearingHtml = ({ bearing, remark }: ReadEvidence): Markup =>
  markup`<span class="bearing">${bearing}</span
    >${remark === '' ? null : markup` <span class="bearing">${remark}</span>`}`

/** The researcher’s reason and the passage. */
export function reasonHtml({ rationale, quote }: ReadEvidence): Markup {
  const reason =
    rationale === '' ? null : markup`<p class="rationale" dir="auto">${linesHtml(rationale)}</p>\n`
  return markup`${reason}${quote && quoteHtml(quote, 'plain')}`
}

/** A note with the passage it was written on. `by` names it where it stands among other things; empty for none. */
export function noteHtml({ quote, text }: ReadNote, level: number, by: string): Markup {
  const body = markup`${quote && quoteHtml(quote, 'plain')}${richTextHtml(text, level)}`
  if (by === '') return markup`<div class="note">${body}</div>\n`
  return markup`<div class="side-by">
    <p class="by">${by}</p>
    <div class="note">${body}</div>
  </div>\n`
}

/** A passage that was marked without a claim, with what the reader remarked. */
export function passageHtml({ quote, comment, tags }: ReadPassage): Markup {
  return markup`<div class="passage">
    ${quoteHtml(quote, 'panel')}${comment === '' ? null : markup`<p class="rationale" dir="auto">${linesHtml(comment)}</p>\n`}${
      tags.length > 0
        ? markup`<ul class="meta">
            ${tagItems(tags)}
          </ul>\n`
        : null
    }
  </div>\n`
}
