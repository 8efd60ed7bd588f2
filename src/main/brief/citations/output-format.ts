import type { Format } from 'citeproc'

/** A stretch of a citation that looks the same throughout. */
export interface Run {
  readonly text: string
  readonly italic?: true
  readonly bold?: true
  readonly smallCaps?: true
  /** Above or below the line. */
  readonly shift?: 'super' | 'sub'
  /** https or http address. */
  readonly link?: string
}

// Marks are control characters around a name; those are taken out of every text first, so that none can be forged.
const OPEN = '\u0002'
const SHUT = '\u0003'
const CONTROLS = /\p{Cc}/gu
const MARK = new RegExp(`${OPEN}([a-z/]+)${SHUT}`, 'g')
const END = `${OPEN}/${SHUT}`
const mark = (name: string) => `${OPEN}${name}${SHUT}`
const wrapped = (name: string) => `${mark(name)}%%STRING%%${END}`
const wrap = (name: string) => (_state: unknown, text: string) => `${mark(name)}${text}${END}`
const plain = (_state: unknown, text: string) => text

interface Terms {
  getTerm(name: string): string
}
const quoted =
  (open: string, close: string, apostrophe?: string) =>
  (state: Terms, text: string | undefined): string =>
    text === undefined
      ? (apostrophe ?? state.getTerm(open))
      : `${state.getTerm(open)}${text}${state.getTerm(close)}`

/** Postil's output format for citeproc. Every name that citeproc can ask for is here. */
export const POSTIL_FORMAT: Format = {
  text_escape: (text: string | undefined) => (text ?? '').replace(CONTROLS, ' '),
  bibstart: '',
  bibend: '',
  '@font-style/italic': wrapped('italic'),
  '@font-style/oblique': wrapped('italic'),
  '@font-style/normal': wrapped('upright'),
  '@font-variant/small-caps': wrapped('caps'),
  '@font-variant/normal': wrapped('span'),
  '@passthrough/true': plain,
  '@font-weight/bold': wrapped('bold'),
  '@font-weight/normal': wrapped('span'),
  '@font-weight/light': false,
  '@text-decoration/none': wrapped('span'),
  '@text-decoration/underline': wrapped('italic'),
  '@vertical-align/sup': wrapped('super'),
  '@vertical-align/sub': wrapped('sub'),
  '@vertical-align/baseline': wrapped('span'),
  '@strip-periods/true': plain,
  '@strip-periods/false': plain,
  '@quotes/true': quoted('open-quote', 'close-quote'),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', '\u2019'),
  '@quotes/false': false,
  '@cite/entry': plain,
  '@bibliography/entry': plain,
  '@display/block': wrap('block'),
  '@display/left-margin': wrap('margin'),
  '@display/right-inline': wrap('span'),
  '@display/indent': wrap('block'),
  '@showid/true': plain,
  '@URL/true': wrap('link'),
  '@DOI/true': wrap('link'),
}

type Look = Omit<Run, 'text' | 'link'>
const LOOKS: Readonly<Record<string, (look: Look) => Look>> = {
  italic: ({ italic, ...look }) => (italic ? look : { ...look, italic: true }),
  upright: ({ italic: _, ...look }) => look,
  bold: (look) => ({ ...look, bold: true }),
  caps: (look) => ({ ...look, smallCaps: true }),
  super: (look) => ({ ...look, shift: 'super' }),
  sub: (look) => ({ ...look, shift: 'sub' }),
  span: (look) => look,
  block: (look) => look,
  margin: (look) => look,
  link: (look) => look,
}

/** What citeproc wrote in Postil's format: what belongs in the margin, such as a number, and the rest. Throws on anything else. */
export function readRuns(output: string): { margin: Run[]; body: Run[] } {
  const margin: Run[] = []
  const body: Run[] = []
  const open: { name: string; look: Look }[] = []
  let linked = ''
  const add = (text: string) => {
    if (text === '') return
    const isLinked = open.some(({ name }) => name === 'link')
    if (isLinked) linked += text
    const run = { text, ...open.at(-1)?.look, ...(isLinked ? { link: '' } : {}) }
    ;(open.some(({ name }) => name === 'margin') ? margin : body).push(run)
  }
  let at = 0
  for (const found of output.matchAll(MARK)) {
    const [whole, name = ''] = found
    add(output.slice(at, found.index))
    at = found.index + whole.length
    if (name !== '/') {
      const look = Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined
      if (!look) throw new Error(`citeproc wrote an unknown mark: ${name}`)
      if (name === 'block' && body.length > 0) add(' ')
      open.push({ name, look: look(open.at(-1)?.look ?? {}) })
      continue
    }
    const closed = open.pop()
    if (!closed) throw new Error('citeproc closed a mark that is not open')
    if (closed.name === 'link') {
      linkTo(body, linked)
      linked = ''
    }
  }
  add(output.slice(at))
  if (open.length > 0) throw new Error('citeproc left a mark open')
  return { margin: merged(margin), body: merged(body) }
}

/** Gives the runs that wait for it the address that they spell. */
function linkTo(runs: Run[], spelled: string): void {
  const address = addressOf(spelled.trim())
  for (const [index, run] of runs.entries()) {
    if (run.link !== '') continue
    const { link: _, ...rest } = run
    runs[index] = address === '' ? rest : { ...rest, link: address }
  }
}

function addressOf(text: string): string {
  if (/^https?:\/\/\S+$/i.test(text)) return text
  return /^10\.\d{4,9}\/\S+$/.test(text) ? `https://doi.org/${encodeURI(text)}` : ''
}

function merged(runs: readonly Run[]): Run[] {
  const list: Run[] = []
  for (const run of runs) {
    const last = list.at(-1)
    const isSame =
      last &&
      last.italic === run.italic &&
      last.bold === run.bold &&
      last.smallCaps === run.smallCaps &&
      last.shift === run.shift &&
      last.link === run.link
    if (isSame) list[list.length - 1] = { ...last, text: last.text + run.text }
    else list.push(run)
  }
  return list
}
