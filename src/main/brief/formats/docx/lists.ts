import type { INumberingOptions } from 'docx'

type Numbering = INumberingOptions['config'][number]

/** Levels that Word knows. Deeper lists stay at the last. */
export const DEEPEST = 8
export const STEP = 360

export const BULLETS = 'bullets'
const SIGNS = ['•', '–', '▪']

/** The numberings of a file: one for all lists with bullets, and one for each list with numbers. */
export class Lists {
  private readonly numbered: Numbering[] = []

  /** The name of a list that counts from `start` at a level. */
  numberedFrom(start: number, level: number): string {
    const reference = `numbers-${String(this.numbered.length + 1)}`
    const levels = Array.from({ length: level + 1 }, (_, each) => ({
      level: each,
      format: 'decimal' as const,
      text: `%${String(each + 1)}.`,
      start: each === level ? start : 1,
      alignment: 'left' as const,
      style: { paragraph: { indent: { left: STEP * (each + 1), hanging: STEP } } },
    }))
    this.numbered.push({ reference, levels })
    return reference
  }

  all(): INumberingOptions {
    const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => ({
      level,
      format: 'bullet' as const,
      text: SIGNS[level % SIGNS.length] ?? '•',
      alignment: 'left' as const,
      style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
    }))
    return { config: [{ reference: BULLETS, levels }, ...this.numbered] }
  }
}
