import type { Engine } from 'citeproc'

/** A place in a source, as CSL has it. */
export interface Locator {
  /** One of CSL's: "page", "chapter", … */
  readonly label: string
  readonly locator: string
}

const LABELS: readonly (readonly [string, RegExp])[] = [
  ['page', /^(?:pp?|pages?|s|seiten?|págs?|págs?)(?:\.\s*|\s+)(?=[\divxlc])/i],
  ['chapter', /^(?:ch|chap|chaps|chapters?|kap|kapitel|cap)(?:\.\s*|\s+)/i],
  ['section', /^(?:§+\s*|(?:sec|sect|secs|sections?|abschnitt)(?:\.\s*|\s+))/i],
  ['paragraph', /^(?:¶+\s*|(?:para|paras|par|paragraphs?)(?:\.\s*|\s+))/i],
  ['volume', /^(?:vols?|volumes?|bd|band)(?:\.\s*|\s+)/i],
  ['figure', /^(?:figs?|figures?|abb)(?:\.\s*|\s+)/i],
  ['table', /^(?:tab|tables?)(?:\.\s*|\s+)/i],
  ['line', /^(?:ll|lines?)(?:\.\s*|\s+)/i],
  ['note', /^(?:nn?|notes?|fn)(?:\.\s*|\s+)(?=\d)/i],
  ['timestamp', /^(?=\d+:\d\d)/],
  ['page', /^(?=\d+(?:\s*[–—-]\s*\d+)?(?:\s*,\s*\d+(?:\s*[–—-]\s*\d+)?)*$)/],
]

/** A place as a researcher writes it, "p. 12" or "ch. 3"; null when it is words of another kind. */
export function readLocator(text: string): Locator | null {
  const words = text.trim()
  for (const [label, form] of LABELS) {
    const found = form.exec(words)
    const rest = found ? words.slice(found[0].length).trim() : ''
    if (rest !== '') return { label, locator: rest }
  }
  return null
}

/** A place in the words of the brief's language: "p. 12", "S. 12", "pp. 12–14". */
export function placeWords(engine: Engine, { label, locator }: Locator): string {
  const isMany = /[-–—,]|\d\s+(?:and|und|et|y)\s/.test(locator)
  const term = engine.getTerm(label, 'short', isMany ? 1 : 0)
  const place = locator.replace(/(?<=\d)\s*[-—]\s*(?=\d)/g, engine.getTerm('page-range-delimiter') || '–')
  return label === 'timestamp' || term === '' ? place : `${term} ${place}`
}
