import { readFileSync } from 'node:fs'
import path from 'node:path'
import { marked } from 'marked'
import { FACES } from './faces.mjs'

/** @typedef {import('../../src/shared/brief/model').BriefModel} BriefModel */

const STYLE = `
  @page { size: A4; margin: 25mm 22mm }
  body { font: 10.4pt/1.46 Serif; color: #1d1d1b; margin: 0 }
  h1, h2, h3, .meta, .label, th { font-family: Sans; }
  h1 { font-size: 28pt } h2 { font-size: 18pt; break-after: avoid } h3 { font-size: 12pt; break-after: avoid }
  header { break-after: page } nav { break-after: page } nav a { color: inherit; text-decoration: none }
  .meta, .label { font-size: 8.5pt; color: #555 } .standing { border: 0.5pt solid #888; padding: 0 3pt }
  blockquote { margin: 6pt 0; padding-left: 10pt; border-left: 2pt solid #bbb; orphans: 2; widows: 2 }
  .claim { margin-top: 20pt } table { border-collapse: collapse; width: 100% } thead { display: table-header-group }
  td, th { text-align: left; vertical-align: top; padding: 4pt 6pt 4pt 0; border-top: 0.5pt solid #ccc }
  tr { break-inside: avoid } p { orphans: 2; widows: 2 } .note { background: #f5f3ee; padding: 6pt 8pt }
`

/**
 * A brief as one page that a browser can print, with its fonts in it: the same words, links and headings as in Postil's
 * PDF, without its charts.
 * @param {BriefModel} model
 * @param {string} fontsDir
 */
export function makeHtml(model, fontsDir) {
  const sections = model.sections.map(
    (section) => `<section id="s${section.number}">
      <h2>${section.number} ${escaped(section.title)}</h2>
      ${section.claims.map((claim) => claimHtml(claim, model)).join('\n')}</section>`,
  )
  const contents = model.sections.map(
    ({ number, title }) => `<li><a href="#s${number}">${number} ${escaped(title)}</a></li>`,
  )
  const references = model.references.map(
    (reference, index) =>
      `<li id="r${index + 1}">${escaped(referenceText(reference))} <a href="${reference.link}">${reference.link}</a></li>`,
  )
  return `<!doctype html><html lang="${model.language}"><head><meta charset="utf-8"><title>${escaped(model.title)}</title>
    <style>${fontFaces(fontsDir)}${STYLE}</style></head><body>
    <header><h1>${escaped(model.title)}</h1><p>${escaped(model.author)}, ${model.dateLabel}</p></header>
    <nav><h2>Contents</h2><ol>${contents.join('')}</ol></nav>
    <main>${sections.join('\n')}</main>
    <section><h2>References</h2><ol>${references.join('\n')}</ol></section></body></html>`
}

/** @param {BriefModel['sections'][number]['claims'][number]} claim @param {BriefModel} model */
function claimHtml(claim, { references }) {
  const evidence = claim.evidence.map(
    ({ relation, strength, rationale, quote, locator, referenceNumber }) => `<tr>
      <td class="label">${relation}, ${strength}</td>
      <td>${quote === null ? '' : `<blockquote>${escaped(quote)}</blockquote>`}<p>${escaped(rationale)}</p>
      <a href="#r${referenceNumber}">${escaped(references[referenceNumber - 1]?.label ?? '')} ${escaped(locator)}</a></td></tr>`,
  )
  return `<div class="claim"><h3>${claim.label} ${escaped(claim.statement)}</h3>
    <p class="meta"><span class="standing">${claim.standing}</span> Certainty: ${claim.certainty ?? 'not rated'}
    ${claim.tags.map(({ label }) => escaped(label)).join(', ')}</p>
    ${claim.quote === null ? '' : `<blockquote>${escaped(claim.quote)}</blockquote>`}
    <table><thead><tr><th>Evidence</th><th></th></tr></thead><tbody>${evidence.join('')}</tbody></table>
    ${claim.notes.map(({ text }) => `<div class="note">${marked.parse(text, { async: false })}</div>`).join('')}</div>`
}

/** Who, when, what and where, as every subject but Postil writes it. @param {BriefModel['references'][number]} reference */
export function referenceText({ item }) {
  const authors = /** @type {{ family?: string, given?: string }[]} */ (item['author'] ?? [])
  const names = authors.map(({ family, given }) => `${family ?? ''}, ${given ?? ''}`).join(', ')
  const year = /** @type {{ 'date-parts'?: number[][] }} */ (item['issued'] ?? {})['date-parts']?.[0]?.[0]
  const { title, 'container-title': container } = /** @type {Record<string, string>} */ (item)
  return `${names} (${year ?? ''}). ${title ?? ''}. ${container ?? ''}.`
}

/** @param {string} fontsDir */
function fontFaces(fontsDir) {
  return FACES.map(({ family, file, weight, style }) => {
    const data = readFileSync(path.join(fontsDir, file)).toString('base64')
    return `@font-face { font-family: ${family}; font-weight: ${weight}; font-style: ${style}; src: url(data:font/ttf;base64,${data}) }`
  }).join('\n')
}

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
