import { placeOf } from '../../shared/annotation/place'
import type { Annotation } from '../../shared/annotation/annotation'
import { blockAt, type Chunk } from './document-model'
import { blockElement, type Surface } from './surface'

/** Most highlights spelled out for one block; the rest are counted. */
const MAX_SPELLED_OUT = 5

/**
 * Tells screen readers what sighted people see painted: gives each block of a chunk that has highlights an
 * `aria-describedby` to a text in `home`, which is hidden and outside the text, so neither offsets nor copies change.
 */
export function describeBlocks(
  surface: Surface,
  home: HTMLElement,
  chunk: Chunk,
  annotations: readonly Annotation[],
  describe: (annotation: Annotation) => string,
): void {
  const byBlock = new Map<number, Annotation[]>()
  for (const annotation of annotations) {
    // Named once, where it starts: a passage over ten paragraphs should not be read out ten times.
    const block = Math.max(chunk.first, blockAt(surface.model, placeOf(annotation).start))
    const inBlock = byBlock.get(block)
    if (inBlock) inBlock.push(annotation)
    else byBlock.set(block, [annotation])
  }
  for (let block = chunk.first; block < chunk.last; block += 1) {
    const words = wordsFor(byBlock.get(block) ?? [], describe)
    setDescription(blockElement(surface, block), home, `reader-block-${block}`, words)
  }
}

function wordsFor(annotations: readonly Annotation[], describe: (annotation: Annotation) => string): string {
  const spelled = annotations.slice(0, MAX_SPELLED_OUT).map(describe)
  const more = annotations.length - spelled.length
  return [...spelled, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
}

function setDescription(
  element: HTMLElement | undefined,
  home: HTMLElement,
  id: string,
  words: string,
): void {
  const known = home.querySelector(`#${id}`)
  if (words === '') {
    known?.remove()
    element?.removeAttribute('aria-describedby')
    return
  }
  const text = known ?? home.appendChild(Object.assign(document.createElement('span'), { id }))
  if (text.textContent !== words) text.textContent = words
  element?.setAttribute('aria-describedby', id)
}
