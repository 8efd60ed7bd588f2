import { live } from '../../../shared/notebook/lookup'
import type { NotebookBundle } from '../bundle'
import { counted } from '../bundle-parts'

/** What a file of Hypothesis does not say of a notebook, in sentences; `notebook` has nothing deleted. */
export function hypothesisLosses({ notebook }: NotebookBundle): string[] {
  const notes = live(notebook.notes)
  const tags = live(notebook.tags)
  const annotations = live(notebook.annotations)
  const count = (number: number, words: (number: number) => string) => (number === 0 ? [] : [words(number)])
  return [
    ...count(
      live(notebook.documents).length,
      (n) => `The texts and originals of ${counted(n, 'document')} are left out.`,
    ),
    ...count(
      notes.filter(({ target }) => target.kind === 'notebook').length,
      (n) => `${counted(n, 'note')} on the notebook as a whole ${n === 1 ? 'is' : 'are'} left out.`,
    ),
    ...count(
      notes.filter(({ target, annotationId }) => target.kind === 'section' && annotationId === null).length,
      (n) => `${counted(n, 'note')} on sections ${n === 1 ? 'becomes a note' : 'become notes'} on the page.`,
    ),
    ...count(
      live(notebook.claims).length + live(notebook.evidence).length,
      () => 'Claims and evidence are there as words, with the passages and as notes on the page.',
    ),
    ...count(
      tags.filter(({ parentId, description }) => parentId !== null || description !== '').length,
      () => 'Tags are there by name alone, without colour, description and order.',
    ),
    ...count(
      annotations.filter(({ state }) => state !== 'anchored').length,
      (n) =>
        `${counted(n, 'passage')} not found in the current text ${n === 1 ? 'is' : 'are'} told by ${n === 1 ? 'its' : 'their'} words alone.`,
    ),
    ...count(
      annotations.filter(({ origin }) => origin && origin.creator !== '').length,
      (n) => `Who made ${counted(n, 'passage')} in another program is left out.`,
    ),
  ]
}
