import CSL, { type Engine } from 'citeproc'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CslItem } from '../../../shared/document/csl-item'
import type { CitationStyle } from '../../../shared/notebook/citation-style'
import type { OthersWords } from './others'
import { POSTIL_FORMAT } from './output-format'

CSL.Output.Formats['postil'] = POSTIL_FORMAT
// It writes to the console otherwise.
CSL.debug = () => undefined

/** What there are terms for. A language without one of its own takes the first of the same language, else US English. */
const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES'] as const

/** citeproc for one style and language, and how that style says that there are more names. */
export interface CitationEngine {
  readonly engine: Engine
  readonly others: OthersWords
}

/** citeproc for one style and language, writing in Postil's own format. `stylesDir` is `resources/citation-styles`. */
export function openEngine(
  stylesDir: string,
  style: CitationStyle,
  language: string,
  items: ReadonlyMap<string, CslItem>,
): CitationEngine {
  const text = readFileSync(path.join(stylesDir, 'styles', `${style}.csl`), 'utf8')
  const system = {
    retrieveLocale: (tag: string) =>
      readFileSync(path.join(stylesDir, 'locales', `locales-${localeFor(tag)}.xml`), 'utf8'),
    retrieveItem: (id: string) => items.get(id),
  }
  // "en" says nothing of the variant: the style knows which one it is written in.
  const own = /default-locale="([A-Za-z-]+)"/.exec(text)?.[1] ?? 'en-US'
  const locale = language === 'en' ? localeFor(own) : localeFor(language)
  const engine = new CSL.Engine(system, text, locale, true)
  engine.opt.development_extensions['wrap_url_and_doi'] = true
  engine.setOutputFormat('postil')
  const others = {
    term: engine.getTerm('et-al'),
    isItalic: /<et-al\b[^>]*font-style="italic"/.test(text),
    joints: [engine.getTerm('and'), '&'],
  }
  return { engine, others }
}

function localeFor(tag: string): string {
  const exact = LOCALES.find((locale) => locale.toLowerCase() === tag.toLowerCase())
  const [base = ''] = tag.toLowerCase().split('-')
  return exact ?? LOCALES.find((locale) => locale.startsWith(`${base}-`)) ?? 'en-US'
}
