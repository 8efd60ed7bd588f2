import type { Annotation } from '../annotation/annotation'
import { quoteAt } from '../annotation/selectors'
import type { AnnotationId, DocumentId } from '../core/ids'
import type { TextVersion } from '../document/text-version'
import type { Notebook } from '../notebook/notebook'
import { compareByPosition } from '../notebook/queries'

/**
 * Annotations of one text, by columns and without their quotes: those are slices of the text, which comes along. In
 * full, ten thousand of them are 7 MB, and reading them takes the window longer than drawing it.
 */
interface PackedAnnotations {
  readonly documentId: DocumentId
  readonly version: string
  readonly looks: readonly Pick<Annotation, 'state' | 'motivation' | 'tagIds' | 'comment'>[]
  readonly times: readonly string[]
  /** For each annotation its id, its place, and the numbers of its look and of its times. */
  readonly id: readonly AnnotationId[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly look: readonly number[]
  readonly createdAt: readonly number[]
  readonly updatedAt: readonly number[]
}

/** A notebook as it goes over the wire. `annotations` holds those that are not packed. */
export interface PackedNotebook extends Notebook {
  readonly packed: PackedAnnotations | null
}

/** Packs a notebook for somebody who gets one of its texts as well; null when they get none. */
export function packNotebook(
  notebook: Notebook,
  shown: { readonly documentId: DocumentId; readonly version: TextVersion } | null,
): PackedNotebook {
  if (!shown) return { ...notebook, packed: null }
  const { documentId, version } = shown
  const whole: Record<AnnotationId, Annotation> = {}
  const packable: Annotation[] = []
  for (const annotation of Object.values(notebook.annotations)) {
    if (isPackable(annotation, documentId, version)) packable.push(annotation)
    else whole[annotation.id] = annotation
  }
  // As the window lists them: sorting what is sorted costs next to nothing.
  packable.sort(compareByPosition)
  const looks = new Numbers()
  const times = new Numbers()
  const packed = {
    documentId,
    version: version.hash,
    id: packable.map(({ id }) => id),
    start: packable.map(({ target }) => target.position.start),
    end: packable.map(({ target }) => target.position.end),
    look: packable.map(({ state, motivation, tagIds, comment }) =>
      looks.of(JSON.stringify({ state, motivation, tagIds, comment })),
    ),
    createdAt: packable.map(({ createdAt }) => times.of(createdAt)),
    updatedAt: packable.map(({ updatedAt }) => times.of(updatedAt)),
  }
  return {
    ...notebook,
    annotations: whole,
    packed: {
      ...packed,
      looks: looks.values.map((look) => JSON.parse(look) as PackedAnnotations['looks'][number]),
      times: times.values,
    },
  }
}

/** The notebook that was packed. `version` is the text that came along; throws when it is another one. */
export function unpackNotebook(
  { packed, ...notebook }: PackedNotebook,
  version: TextVersion | null,
): Notebook {
  if (!packed) return notebook
  if (version?.hash !== packed.version) throw new Error('a notebook came without the text it was packed for')
  const { documentId, looks, times } = packed
  const annotations: Record<AnnotationId, Annotation> = { ...notebook.annotations }
  packed.id.forEach((id, index) => {
    const look = looks[packed.look[index] ?? 0]
    const position = { start: packed.start[index] ?? 0, end: packed.end[index] ?? 0 }
    if (!look) return
    annotations[id] = {
      id,
      target: { documentId, version: packed.version, position, quote: quoteAt(version.text, position) },
      state: look.state,
      motivation: look.motivation,
      tagIds: look.tagIds,
      comment: look.comment,
      createdAt: times[packed.createdAt[index] ?? 0] ?? '',
      updatedAt: times[packed.updatedAt[index] ?? 0] ?? '',
    }
  })
  return { ...notebook, annotations }
}

/** True when all there is of an annotation is in the columns or follows from the text. */
function isPackable(annotation: Annotation, documentId: DocumentId, { hash, text }: TextVersion): boolean {
  const { target, deletedAt, pending, carried, origin } = annotation
  // What a newer version left to review, or came from elsewhere, is rare and of many forms.
  if (
    pending ||
    carried ||
    origin ||
    target.documentId !== documentId ||
    target.version !== hash ||
    deletedAt !== undefined
  )
    return false
  const { exact, prefix, suffix } = quoteAt(text, target.position)
  return target.quote.exact === exact && target.quote.prefix === prefix && target.quote.suffix === suffix
}

/** Numbers for values that come again and again. */
class Numbers {
  readonly values: string[] = []
  private readonly known = new Map<string, number>()

  of(value: string): number {
    const known = this.known.get(value)
    if (known !== undefined) return known
    this.known.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}
