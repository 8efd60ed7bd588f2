import type { BriefReading, ReadReference, ReadSection } from '../reading/reading'
import { WORDS } from '../reading/words'
import { inlinesHtml, richTextHtml } from './blocks'
import { claimHtml, noteHtml, passageHtml, reasonHtml } from './claim'
import { claimsTableHtml } from './claims-table'
import { strengthIcon } from './icons'
import { langHtml, markup, Markup } from './markup'

/** The body of a brief in the order of its template. */
export function bodyHtml(reading: BriefReading): Markup[] {
  if (reading.template === 'annotated-bibliography') {
    return [
      ...sourcesHtml(reading),
      ...reading.sections.map((section) => sectionHtml(section, reading.template)),
    ]
  }
  return [
    ...reading.sections.map((section) => sectionHtml(section, reading.template)),
    ...referencesHtml(reading),
  ]
}

function sectionHtml(section: ReadSection, template: BriefReading['template']): Markup {
  const { anchor, number, title, headingLevel, documentTitle, claims } = section
  const inner = Math.min(headingLevel + 1, 6)
  const document =
    documentTitle === null
      ? null
      : markup`<header class="document">
          <p class="kicker">${WORDS.document}</p>
          <h2 id="document-${number}"${langHtml(section.documentLanguage)} dir="auto">${documentTitle}</h2>
        </header>\n`
  const body = [
    ...(section.introduction.blocks.length > 0
      ? [markup`<div class="introduction">${richTextHtml(section.introduction, inner)}</div>\n`]
      : []),
    ...section.notes.map((note) => noteHtml(note, inner, '')),
    ...section.passages.map(passageHtml),
    ...(template === 'claims-table'
      ? claims.length > 0
        ? [claimsTableHtml(claims, inner, `${anchor}-title`)]
        : []
      : claims.map((claim) => claimHtml(claim, inner))),
  ]
  return markup`${document}
    <section
      id="${anchor}"
      class="section level-${Math.min(section.level, 3)}"
      aria-labelledby="${anchor}-title"
    >
      ${heading(headingLevel, `${anchor}-title`, markup`<span class="number">${number}</span> <span>${title}</span>`)}${body}
    </section>\n`
}

const HEADINGS = [2, 3, 4, 5, 6].map((level) => new Markup(`h${String(level)}`))

function heading(level: number, id: string, words: Markup): Markup {
  const tag = HEADINGS[Math.max(2, Math.min(level, 6)) - 2] ?? new Markup('h6')
  return markup`<${tag} id="${id}" dir="auto">${words}</${tag}>\n`
}

/** The list of references in the style of the brief, each with the claims that lead to it. */
function referencesHtml({ references }: BriefReading): Markup[] {
  if (references.length === 0) return []
  const items = references.map(
    (reference) => markup`<li id="${reference.anchor}">${entryHtml(reference)}${backHtml(reference)}</li>\n`,
  )
  return [
    markup`<section id="references" class="section" aria-labelledby="references-title">
      <h2 id="references-title">${WORDS.references}</h2>
      <ul class="references">
        ${items}
      </ul>
    </section>\n`,
  ]
}

function entryHtml({ mark, text, language }: ReadReference): Markup {
  return markup`${mark === '' ? null : markup`<span class="mark">${mark}</span>\n`}<span class="entry"${langHtml(language)} dir="auto"
      >${inlinesHtml(text)}</span
    >`
}

/** Leads back to the claims, each once. */
function backHtml({ uses }: ReadReference): Markup | null {
  const claims = [...new Map(uses.map(({ claim }) => [claim.anchor, claim])).values()]
  if (claims.length === 0) return null
  return markup` <span class="cited-by"
    >${claims.map(
      ({ anchor, label }) => markup`<a href="#${anchor}" aria-label="Cited for ${label}">${label}</a>\n`,
    )}</span
  >`
}

/** Each source with what it says of which claim. */
function sourcesHtml({ references }: BriefReading): Markup[] {
  if (references.length === 0) return []
  const entries = references.map((reference) => {
    const uses = reference.uses.map(
      ({ claim, evidence }) =>
        markup`<li class="is-${evidence.direction}">
          <p class="source">
            ${strengthIcon(evidence.strength)} <span class="bearing">${evidence.bearing}</span>
            <a class="cited" href="#${claim.anchor}">${claim.label}</a>
            <span class="statement" dir="auto">${claim.statement}</span
            >${evidence.locator === '' ? null : markup` <span class="bearing" dir="auto">${evidence.locator}</span>`}${evidence.remark === '' ? null : markup` <span class="bearing">${evidence.remark}</span>`}
          </p>
          ${reasonHtml(evidence)}
        </li>\n`,
    )
    return markup`<article class="annotated" id="${reference.anchor}">
      <p class="annotated-entry">${entryHtml(reference)}</p>
      ${statesHtml(reference)}${uses.length > 0 ? markup`<ul class="uses">${uses}</ul>\n` : null}
    </article>\n`
  })
  return [
    markup`<section id="references" class="section" aria-labelledby="references-title">
      <h2 id="references-title">${WORDS.sources}</h2>
      ${entries}
    </section>\n`,
  ]
}

/** The claims that a document makes, or that nothing leads to a source. */
function statesHtml({ states, uses }: ReadReference): Markup | null {
  if (states.length > 0)
    return markup`<p class="quiet">${WORDS.states} ${states.map(
      ({ anchor, label }) => markup`<a href="#${anchor}">${label}</a> `,
    )}</p>\n`
  return uses.length > 0 ? null : markup`<p class="quiet">${WORDS.uncited}</p>\n`
}
