import type { AnnotationImport } from '../../../shared/rpc/contract'
import type { Io } from '../io'

/** Prints what an import of annotations did, or would do, for a person. */
export function printAnnotations(
  io: Io,
  { counts, adds, newTags, sources, notKept }: AnnotationImport,
  { file, isTrial }: { readonly file: string; readonly isTrial: boolean },
): void {
  const what = `${String(adds)} annotation${adds === 1 ? '' : 's'}`
  io.out(`${file}: ${what} ${isTrial ? 'would be' : adds === 1 ? 'was' : 'were'} added\n`)
  const lines: [number, string][] = [
    [counts.anchored, 'found for certain'],
    [counts.review, 'to be looked at in the app'],
    [counts.missing, 'not found; kept with the words they quote'],
    [counts.pageNotes, 'notes on the document'],
    [counts.known, 'known already; left as they are'],
    [counts.elsewhere, 'on pages that were not chosen; left out'],
  ]
  for (const [count, words] of lines) if (count > 0) io.out(`  ${String(count).padStart(5)}  ${words}\n`)
  if (counts.replies > 0) io.out(`  Replies, quoted in notes: ${String(counts.replies)}\n`)
  if (newTags.length > 0) io.out(`  New tags: ${newTags.join(', ')}\n`)
  for (const { uri, count, isChosen } of sources) {
    if (!isChosen)
      io.out(`  Left out: ${String(count)} on ${uri === '' ? 'a page without an address' : uri}\n`)
  }
  for (const { number, message } of notKept) {
    io.err(`postil: ${file}${number > 0 ? `, annotation ${String(number)}` : ''}: ${message}\n`)
  }
}
