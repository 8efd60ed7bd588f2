import { fallbackFaces, type FaceKey, type FileFaceKey, type HanFace } from './catalogue'
import type { FontShelf } from './shelf'

const EMOJI = /\p{Emoji_Presentation}/u
const EMOJI_SELECTOR = 0xfe0f
const KEYCAP = 0x20e3

/** Joiners and variation selectors need no glyph of their own. */
function needsGlyph(codePoint: number): boolean {
  return codePoint !== 0x200c && codePoint !== 0x200d && !(codePoint >= 0xfe00 && codePoint <= 0xfe0f)
}

/** Chooses one face for each grapheme cluster, so that a base and its marks are never torn between fonts. */
export class FacePicker {
  private readonly chosen = new Map<string, FaceKey>()
  /** Characters no font has, in the order they were met. */
  readonly missing = new Set<string>()

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
    return this.chooseForBase(cluster, codePoints, primary, others)
  }

  /** No face has every mark: keep the base readable when any face has it. */
  private chooseForBase(
    cluster: string,
    codePoints: readonly number[],
    primary: FileFaceKey,
    others: readonly FileFaceKey[],
  ): FaceKey {
    const base = codePoints[0] ?? 0
    if (codePoints.length > 1) {
      const face = [primary, ...others].find((key) => this.shelf.has(key, base))
      if (face) {
        for (const cp of codePoints) {
          if (needsGlyph(cp) && !this.shelf.has(face, cp)) this.missing.add(String.fromCodePoint(cp))
        }
        return face
      }
    }
    for (const cp of codePoints) if (needsGlyph(cp)) this.missing.add(String.fromCodePoint(cp))
    return cluster === '' ? primary : 'missing'
  }
}
