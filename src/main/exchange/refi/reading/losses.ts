import { counted } from '../../bundle-parts'

/** Kinds of things that a project of another program may have and a notebook has no place for, in the singular. */
const KINDS = {
  PictureSource: ['picture'],
  AudioSource: ['sound recording'],
  VideoSource: ['video'],
  PDFSelection: ['coded area of a PDF page', 'coded areas of PDF pages'],
  TimeSelection: ['coded stretch of time', 'coded stretches of time'],
  noText: ['source without a text', 'sources without a text'],
  Case: ['case'],
  Variable: ['variable'],
  Set: ['set'],
  Graph: ['graph'],
  Link: ['link'],
  wholeCoding: ['code on a whole source', 'codes on whole sources'],
  codedNote: ['code on a note', 'codes on notes'],
  noteCoding: ['coded passage of a note', 'coded passages of notes'],
  emptySelection: ['selection that covers no text', 'selections that cover no text'],
  repeatedSelection: [
    'selection of a passage that has five hundred already',
    'selections of passages that have five hundred already',
  ],
  outsideSelection: ['selection outside its text', 'selections outside their text'],
  unknownCode: ['code that the codebook does not have', 'codes that the codebook does not have'],
  emptyNote: ['note without words', 'notes without words'],
  richText: ['formatted original', 'formatted originals'],
  cut: ['text that was too long, after its beginning', 'texts that were too long, after their beginning'],
} as const satisfies Record<string, readonly [string, string?]>
export type Loss = keyof typeof KINDS

/** Counts what is not kept. */
export class Losses {
  readonly #counts = new Map<Loss, number>()

  count(kind: Loss, number = 1): void {
    if (number > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + number)
  }

  /** What is not kept, in sentences; none when all is. */
  sentences(): string[] {
    return [...this.#counts].map(([kind, number]) => {
      const [one, many]: readonly [string, string?] = KINDS[kind]
      return `${counted(number, one, many)} ${number === 1 ? 'is' : 'are'} left out.`
    })
  }
}
