import { fallbackFaces, type FaceKey, type FileFaceKey, type HanFace } from './catalogue'
import type { FontShelf } from './shelf'

const EMOJI = /\p{Emoji_Presentation}/u
const EMOJI_SELECTOR = 0xfe0f
const KEYCAP = 0x20e3

/** Joiners and variation selectors need no glyph of their own. */
function needsGlyph(codePoint: number): boolean {
  return codePoint !== 0x200c && codePoint !== 0x200d && !(codePoint >= 0xfe00 && codePoint <= 0xfe0f)
}

/** A stretch of a cluster in one face. */
export interface FacePart {
  readonly text: string
  readonly face: FaceKey
}

/** Chooses one face for each grapheme cluster, so that a base and its marks are never torn between fonts. */
export class FacePicker {
  private readonly chosen = new Map<string, FaceKey>()
  /** Clusters whose face lacks some of their marks. */
  private readonly torn = new Set<string>()
  /** Characters no font has, in the order they were met. */
  readonly missing = new Set<string>()
  /** Letters met with more marks on them than are drawn. */
  readonly overloaded = new Set<string>()

  constructor(private readonly shelf: FontShelf) {}

  /** The face for `cluster`: the primary when it can, else by script, else `missing`. */
  pick(cluster: string, primary: FileFaceKey, han: HanFace): FaceKey {
    const key = `${primary} ${han} ${cluster}`
    let face = this.chosen.get(key)
    if (face === undefined) {
      face = this.choose(cluster, primary, han)
      this.chosen.set(key, face)
    }
    return face
  }

  /**
   * The cluster in one face or, when no face has all of it, cut: what the face of its base lacks gets a face of its own
   * or is missing. Otherwise it would be drawn as the font's own box, which nobody can look up.
   */
  parts(cluster: string, primary: FileFaceKey, han: HanFace): readonly FacePart[] {
    const face = this.pick(cluster, primary, han)
    if (face === 'missing' || !this.torn.has(`${face} ${cluster}`)) return [{ text: cluster, face }]
    const parts: { text: string; face: FaceKey }[] = []
    for (const character of cluster) {
      const codePoint = character.codePointAt(0) ?? 0
      const own =
        !needsGlyph(codePoint) || this.shelf.has(face, codePoint) ? face : this.pick(character, primary, han)
      const last = parts.at(-1)
      if (last?.face === own) last.text += character
      else parts.push({ text: character, face: own })
    }
    return parts
  }

  private choose(cluster: string, primary: FileFaceKey, han: HanFace): FaceKey {
    const codePoints = [...cluster].map((character) => character.codePointAt(0) ?? 0)
    const covers = (key: FileFaceKey) => codePoints.every((cp) => !needsGlyph(cp) || this.shelf.has(key, cp))
    const pictorial =
      EMOJI.test(cluster) || codePoints.includes(EMOJI_SELECTOR) || codePoints.includes(KEYCAP)
    if (pictorial && covers('emoji')) return 'emoji'
    if (covers(primary)) return primary
    const composed = cluster.normalize('NFC')
    if (composed !== cluster && [...composed].length === 1) return this.pick(composed, primary, han)
    const others = fallbackFaces(cluster, han)
    const whole = others.find(covers)
    if (whole) return whole
    return this.chooseForBase(cluster, codePoints, primary, han, others)
  }

  /** No face has every mark: keep the base readable when any face has it. */
  private chooseForBase(
    cluster: string,
    codePoints: readonly number[],
    primary: FileFaceKey,
    han: HanFace,
    others: readonly FileFaceKey[],
  ): FaceKey {
    const base = codePoints[0] ?? 0
    if (codePoints.length > 1) {
      // Its own script counts, not that of its marks.
      const ofBase = fallbackFaces(String.fromCodePoint(base), han)
      const face = [primary, ...others, ...ofBase].find((key) => this.shelf.has(key, base))
      if (face) {
        this.torn.add(`${face} ${cluster}`)
        return face
      }
    }
    for (const cp of codePoints) if (needsGlyph(cp)) this.missing.add(String.fromCodePoint(cp))
    return cluster === '' ? primary : 'missing'
  }
}
