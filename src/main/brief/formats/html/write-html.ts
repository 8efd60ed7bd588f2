import { createHash } from 'node:crypto'
import type { BriefModel } from '../../../../shared/brief/model'
import type { CitedSources } from '../../citations/cite'
import type { FormatFile } from '../format-file'
import { readBrief } from '../reading/read-brief'
import type { BriefReading } from '../reading/reading'
import { WORDS } from '../reading/words'
import { richTextHtml } from './blocks'
import { noteHtml } from './claim'
import { figureHtml, legendHtml, standingsHtml } from './figures'
import { langHtml, markup, Markup } from './markup'
import { bodyHtml } from './section'
import { STYLE } from './style'

/** A brief as one page that loads nothing and runs nothing. */
export function writeHtml(model: BriefModel, cited: CitedSources): FormatFile {
  const reading = readBrief(model, cited)
  return { bytes: new TextEncoder().encode(pageHtml(reading).text), warnings: reading.warnings }
}

function pageHtml(reading: BriefReading): Markup {
  const contents = reading.shows.contents ? contentsHtml(reading) : null
  return markup`<!doctype html>
    <html lang="${reading.language}" dir="${reading.isRightToLeft ? 'rtl' : 'ltr'}">
      ${headHtml(reading)}
      <body class="${reading.template} ink-is-${reading.ink}">
        <a class="skip" href="#main">Skip to the brief</a>
        ${coverHtml(reading)}
        <div class="${contents ? 'page has-contents' : 'page'}">
          ${contents}
          <main id="main" tabindex="-1">${glanceHtml(reading)}${notesHtml(reading)}${bodyHtml(reading)}</main>
        </div>
        <footer>
          <p>${[reading.author, reading.dateLabel].filter(Boolean).join(' · ')}</p>
        </footer>
      </body>
    </html>\n`
}

/** Only this very style may be used, and nothing loaded or run, whatever a text might smuggle in. */
function headHtml({ title, author, subtitle, date }: BriefReading): Markup {
  const hash = createHash('sha256').update(STYLE).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return markup`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="generator" content="Postil" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    ${author === '' ? null : markup`<meta name="author" content="${author}" />\n`}${subtitle === '' ? null : markup`<meta name="description" content="${subtitle}" />\n`}
    <meta name="date" content="${date}" />
    <style>${new Markup(STYLE)}</style>
  </head>\n`
}

function coverHtml(reading: BriefReading): Markup {
  const { kind, title, subtitle, author, date, dateLabel, readings, facts, hasClaims } = reading
  const figures = facts.map(({ figure, word }) => markup`<li><b>${figure}</b> <span>${word}</span></li>`)
  return markup`<header class="cover">
    <div class="band">
      <div class="inner">
        <p class="kicker">${kind}</p>
        <h1 dir="auto">${title}</h1>
        ${subtitle === '' ? null : markup`<p class="subtitle" dir="auto">${subtitle}</p>\n`}
      </div>
    </div>
    <div class="inner">
      <ul class="facts">
        ${figures}
      </ul>
      ${hasClaims ? standingsHtml(reading) : null}${
        readings.length > 0
          ? markup`<div class="readings">
              <p>${WORDS.readingOf}</p>
              <ul>
                ${readings.map((line) => markup`<li dir="auto">${line}</li>\n`)}
              </ul>
            </div>\n`
          : null
      }
      <p class="byline">
        ${author === '' ? null : markup`<b dir="auto">${author}</b>\n`}<time datetime="${date}"
          >${dateLabel}</time
        >
      </p>
    </div>
  </header>\n`
}

function contentsHtml(reading: BriefReading): Markup {
  const entry = (anchor: string, words: Markup, level: number, language = '') =>
    markup`<li class="level-${Math.min(level, 4)}"><a href="#${anchor}"${langHtml(language)} dir="auto">${words}</a></li>\n`
  const sections = reading.sections.flatMap(
    ({ anchor, number, title, level, documentTitle, documentLanguage }) => [
      ...(documentTitle === null
        ? []
        : [entry(`document-${number}`, markup`<b>${documentTitle}</b>`, 1, documentLanguage)]),
      entry(anchor, markup`<span class="number">${number}</span> ${title}`, level),
    ],
  )
  const references = reading.references.length > 0
  const isBibliography = reading.template === 'annotated-bibliography'
  const list = references
    ? [entry('references', markup`${isBibliography ? WORDS.sources : WORDS.references}`, 1)]
    : []
  return markup`<nav class="contents" aria-labelledby="contents-title">
    <h2 id="contents-title">${WORDS.contents}</h2>
    <ul>
      ${reading.glance ? entry('glance', markup`${reading.glance.title}`, 1) : null}${reading.notes.length > 0 ? entry('notes', markup`${WORDS.notes}`, 1) : null}${isBibliography ? [...list, ...sections] : [...sections, ...list]}
    </ul>
  </nav>\n`
}

function glanceHtml(reading: BriefReading): Markup | null {
  const { glance, hasClaims } = reading
  if (!glance) return null
  const figures = glance.figures.map((figure, index) => figureHtml(figure, `figure-${String(index + 1)}`))
  const legend = hasClaims ? legendHtml(reading) : markup`<p class="quiet">${WORDS.noClaims}</p>\n`
  return markup`<section id="glance" class="section" aria-labelledby="glance-title">
    <h2 id="glance-title">${glance.title}</h2>
    <div class="summary">${richTextHtml(glance.summary, 3)}</div>
    ${figures}${glance.hasFigures ? legend : null}
  </section>\n`
}

function notesHtml({ notes }: BriefReading): Markup | null {
  if (notes.length === 0) return null
  const items = notes.map(
    (note) =>
      markup`${note.about === null ? null : markup`<h3 dir="auto">${note.about}</h3>\n`}${noteHtml(note, note.about === null ? 3 : 4, '')}`,
  )
  return markup`<section id="notes" class="section" aria-labelledby="notes-title">
    <h2 id="notes-title">${WORDS.notes}</h2>
    ${items}
  </section>\n`
}
