import type { Annotation } from '../annotations.mjs'
import type { Block } from '../document.mjs'

/** What a page of a peer offers to the measuring side. */
export interface SubjectOnPage {
  /** Makes one annotation; answers once it is painted. */
  add(annotation: Annotation): Promise<void>
}

/** What a peer's page is given to show: what Postil's page fetches from its host. */
export interface Given {
  readonly blocks: readonly Block[]
  readonly annotations: readonly Annotation[]
}

declare global {
  interface Window {
    /** Set once the first screen with its highlights is there. */
    subject?: SubjectOnPage | undefined
  }
}

/**
 * Shows the document. With `?running` the page is a program that somebody works with: it shows the least document, and the
 * other one once that is asked for.
 */
export async function start(show: (given: Given) => Promise<SubjectOnPage>): Promise<void> {
  const open = async (folder: string) => {
    window.subject = undefined
    window.subject = await show(await fetchGiven(folder))
  }
  openOther = () => void open('')
  await open(new URLSearchParams(location.search).has('running') ? '/least' : '')
}

/** Opens the document that `?running` left for later. */
export let openOther = (): void => undefined

/** Fetches a document and its annotations, as an application would. */
async function fetchGiven(folder: string): Promise<Given> {
  const [blocks, annotations] = await Promise.all(
    ['blocks', 'annotations'].map(async (name) => {
      const response = await fetch(`${folder}/${name}.json`)
      return (await response.json()) as unknown
    }),
  )
  return { blocks, annotations } as Given
}

/** Settles when a frame has been drawn. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve()
      channel.port2.postMessage(null)
    })
  })
}

/** A block's text cut where its inline marks begin and end. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly kind: 'emphasis' | 'strong' | null
}

/** The runs of a block, in its own offsets. Inline marks of the generated documents never overlap. */
export function runsOf({ text, marks }: Block): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { kind, start, end } of marks) {
    if (start > at) runs.push({ start: at, end: start, kind: null })
    runs.push({ start, end, kind })
    at = end
  }
  if (at < text.length) runs.push({ start: at, end: text.length, kind: null })
  return runs
}

/** Offset of each block in the canonical text. */
export function startsOf(blocks: readonly Block[]): number[] {
  let at = 0
  return blocks.map(({ text }) => {
    const start = at
    at += text.length + 1
    return start
  })
}
