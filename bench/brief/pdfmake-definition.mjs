import path from 'node:path'
import { FACES } from './faces.mjs'
import { referenceText } from './html.mjs'

/** @typedef {import('../../src/shared/brief/model').BriefModel} BriefModel */
/** @typedef {Record<string, unknown>} Node */

/** @param {string} fontsDir */
export function makeFonts(fontsDir) {
  /** @param {string} family @param {number} weight @param {string} style */
  const file = (family, weight, style) => {
    const face = FACES.find((one) => one.family === family && one.weight === weight && one.style === style)
    return face && path.join(fontsDir, face.file)
  }
  return Object.fromEntries(
    ['Serif', 'Sans'].map((family) => {
      const normal = file(family, 400, 'normal')
      const italics = file(family, 400, 'italic') ?? normal
      return [family, { normal, bold: file(family, 700, 'normal'), italics, bolditalics: italics }]
    }),
  )
}

/**
 * A brief as pdfmake takes it: the same words, links, headings and bookmarks as in Postil's PDF, with a table of contents
 * and running feet, without its charts and its structure for screen readers, which pdfmake does not write.
 * @param {BriefModel} model
 */
export function makeDefinition(model) {
  return {
    pageSize: 'A4',
    pageMargins: [62, 71, 62, 71],
    info: { title: model.title, author: model.author },
    language: model.language,
    defaultStyle: { font: 'Serif', fontSize: 10.4, lineHeight: 1.2 },
    styles: {
      h1: { font: 'Sans', fontSize: 28, bold: true },
      h2: { font: 'Sans', fontSize: 18, bold: true, margin: [0, 24, 0, 6] },
      h3: { font: 'Sans', fontSize: 12, bold: true, margin: [0, 20, 0, 4] },
      meta: { font: 'Sans', fontSize: 8.5, color: '#555555' },
      quote: { margin: [10, 6, 0, 6] },
    },
    footer: (/** @type {number} */ page, /** @type {number} */ pages) => ({
      text: `${page} of ${pages}`,
      style: 'meta',
      alignment: 'center',
    }),
    content: [
      { text: model.title, style: 'h1' },
      { text: `${model.author}, ${model.dateLabel}`, pageBreak: 'after' },
      { toc: { title: { text: 'Contents', style: 'h2' } }, pageBreak: 'after' },
      ...model.sections.flatMap((section) => [
        { text: `${section.number} ${section.title}`, style: 'h2', tocItem: true, outline: true },
        ...section.claims.flatMap((claim) => claimNodes(claim, model)),
      ]),
      { text: 'References', style: 'h2', tocItem: true, outline: true },
      {
        ol: model.references.map((reference, index) => ({
          text: [`${referenceText(reference)} `, linked(reference.link)],
          id: `r${index + 1}`,
        })),
      },
    ],
  }
}

/** @param {string} url */
const linked = (url) => ({ text: url, link: url })

/** @param {BriefModel['sections'][number]['claims'][number]} claim @param {BriefModel} model @returns {Node[]} */
function claimNodes(claim, { references }) {
  const rows = claim.evidence.map(({ relation, strength, rationale, quote, locator, referenceNumber }) => [
    { text: `${relation}, ${strength}`, style: 'meta' },
    {
      stack: [
        ...(quote === null ? [] : [{ text: quote, style: 'quote' }]),
        { text: rationale },
        {
          text: `${references[referenceNumber - 1]?.label ?? ''} ${locator}`,
          linkToDestination: `r${referenceNumber}`,
        },
      ],
    },
  ])
  const tags = claim.tags.map(({ label }) => label).join(', ')
  return [
    { text: `${claim.label} ${claim.statement}`, style: 'h3', outline: true },
    { text: `${claim.standing} · Certainty: ${claim.certainty ?? 'not rated'} · ${tags}`, style: 'meta' },
    ...(claim.quote === null ? [] : [{ text: claim.quote, style: 'quote' }]),
    {
      table: {
        headerRows: 1,
        widths: [80, '*'],
        dontBreakRows: true,
        body: [[{ text: 'Evidence', bold: true }, ''], ...rows],
      },
      layout: 'lightHorizontalLines',
    },
    ...claim.notes.map(({ text }) => noteNode(text)),
  ]
}

/** Paragraphs, a list, and words in bold: all the Markdown there is in the notes of the bench. @param {string} text */
function noteNode(text) {
  const [paragraph = '', list = ''] = text.split('\n\n')
  const items = list.split('\n').map((line) => ({
    text: line
      .slice(2)
      .split('**')
      .map((part, index) => ({ text: part, bold: index === 1 })),
  }))
  return { stack: [{ text: paragraph }, { ul: items }], margin: [8, 6, 8, 6] }
}
