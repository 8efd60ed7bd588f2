/** A name taken apart. Empty parts are not there: "van der" is the particle of "van der Berg". */
export type Name =
  | {
      readonly kind: 'person'
      readonly family: string
      readonly given: string
      /** Stands before the family name and is kept with it: "van der". */
      readonly particle: string
      /** Stands before the family name only behind the given one: the "de" of "La Fontaine, Jean de". */
      readonly droppedParticle: string
      readonly suffix: string
    }
  | { readonly kind: 'institution'; readonly name: string }

const SUFFIX = /^(?:jr|sr|jnr|snr|esq|ph\.?\s?d|m\.?d|[ivx]{2,4}|2nd|3rd)\.?$/i

// Words that no person is called by. A name that is an institution's all the same can end with a comma.
const INSTITUTION = new RegExp(
  '(?:^|[\\s(/&-])(?:universit\\p{L}*|institut\\p{L}*|hochschule|minist(?:ry|ère|erio|erium)|departments?|dept|agenc(?:y|ies)' +
    '|office|bureau|council|committee|commission|organi[sz]ations?|associations?|societ(?:y|ies)|foundation|group|teams?' +
    '|consortium|collaboration|network|cent(?:er|re)s?|school|college|academy|library|museum|hospital|company|corporation' +
    '|inc|ltd|llc|gmbh|nations|government|authority|board|federation|alliance|programme|program|project|initiative|services?' +
    '|trust|laborator(?:y|ies)|parliament|congress|senate|international|national|european|federal|royal|health|statistics' +
    '|developers|contributors|editors|staff|of|for|and|the|für|und|pour|para|et)(?=$|[\\s.,)/&-])|[\\d/&]',
  'iu',
)
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s・]+$/u

/** What stands last among names when there are more that a list does not name. */
export const OTHERS = 'et al.'

/** True for what lists of references write for people they do not name: "et al.", BibTeX's "others". */
function isOthers(name: string): boolean {
  return /^(?:(?:and|&)\s+)?(?:et\.?\s+al(?:ii|iae|ia)?|others)[.,\s]*$/i.test(name.trim())
}

/** Names as a bibliography holds them: others stand last, once, and never alone. */
export function withOthersLast(names: readonly string[]): string[] {
  const named = names.filter((name) => !isOthers(name))
  return named.length > 0 && named.length < names.length ? [...named, OTHERS] : named
}

/**
 * Takes apart a name as a bibliography holds it: "Family, Given", "Family, Given, Suffix" or "Given Family". A name
 * that ends with a comma, is one word or has a word of institutions in it is an institution's.
 */
export function parseName(text: string): Name {
  const name = text.replace(/\s+/g, ' ').trim()
  if (name.endsWith(',')) return institution(name.replace(/[\s,]+$/, ''))
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim())
  if (given !== '' && family !== '') {
    const suffix = more.join(', ')
    if (suffix !== '' && !SUFFIX.test(suffix)) return institution(name)
    return person(family, given, suffix)
  }
  if (!name.includes(' ') || INSTITUTION.test(name)) return institution(name)
  return EAST_ASIAN.test(name) ? familyFirst(name) : givenFirst(name)
}

/** A name as a bibliography holds it, such that `parseName` gives it back. */
export function nameText(name: Name): string {
  if (name.kind === 'institution') {
    const read = parseName(name.name)
    return read.kind === 'institution' && read.name === name.name ? name.name : `${name.name},`
  }
  const family = joinParticle(name.particle, name.family)
  const given = [name.given, name.droppedParticle].filter(Boolean).join(' ')
  if (given === '' && name.suffix === '') return `${family},`
  return [family, given, name.suffix].filter((part, index) => index < 2 || part !== '').join(', ')
}

/** The name a source is called by: "van der Berg", "World Health Organization". */
export function shortName(text: string): string {
  const name = parseName(text)
  return name.kind === 'institution' ? name.name : joinParticle(name.particle, name.family)
}

/** A name as a line of text says it: without the comma that marks an institution. */
function plainName(text: string): string {
  return text.trim().replace(/[\s,]+$/, '')
}

/** A name as a line of text says it: "Ada Okafor" where a bibliography holds "Okafor, Ada". */
export function readableName(text: string): string {
  const name = parseName(text)
  // What is written without a comma is in the order of its language already.
  if (name.kind === 'institution' || !text.includes(',')) return plainName(text)
  const family = joinParticle(name.particle, name.family)
  const given = [name.given, name.droppedParticle].filter(Boolean).join(' ')
  const whole = EAST_ASIAN.test(family) ? `${family} ${given}` : `${given} ${family}`
  return [whole.trim(), name.suffix].filter(Boolean).join(' ')
}

const institution = (name: string): Name => ({ kind: 'institution', name })

function person(familyPart: string, givenPart: string, suffix: string): Name {
  const { particle, family } = splitParticle(familyPart)
  const { given, droppedParticle } = splitGiven(givenPart)
  return { kind: 'person', family, given, particle, droppedParticle, suffix }
}

/** "van der Berg" → "van der" and "Berg"; a name in lower case alone has no particle. */
function splitParticle(text: string): { particle: string; family: string } {
  const found =
    /^((?:\p{Ll}[\p{Ll}'’]*\s+)*(?:\p{Ll}[\p{Ll}'’]*\s+|[\p{Ll}]{1,3}['’]))(?=[^\p{Ll}\s])(.+)$/u.exec(text)
  const [, particle = '', family = ''] = found ?? []
  return found ? { particle: particle.trim(), family } : { particle: '', family: text }
}

function splitGiven(text: string): { given: string; droppedParticle: string } {
  const [, given = '', particle = ''] = /^(\S.*?)((?:\s+\p{Ll}[\p{Ll}'’]*)+)$/u.exec(text) ?? []
  return given === '' || /^\p{Ll}/u.test(given)
    ? { given: text, droppedParticle: '' }
    : { given, droppedParticle: particle.trim() }
}

function joinParticle(particle: string, family: string): string {
  if (particle === '') return family
  return /['’]$/.test(particle) ? particle + family : `${particle} ${family}`
}

function givenFirst(text: string): Name {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  const suffix = words.length > 2 && SUFFIX.test(last) ? (words.pop() ?? '') : ''
  const lower = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word))
  const start = lower > 0 && lower < words.length - 1 ? lower : words.length - 1
  return person(words.slice(start).join(' '), words.slice(0, start).join(' '), suffix)
}

function familyFirst(text: string): Name {
  const [family = '', ...given] = text.split(' ')
  return { kind: 'person', family, given: given.join(' '), particle: '', droppedParticle: '', suffix: '' }
}
