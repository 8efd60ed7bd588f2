import { countOutcomes } from '../../../shared/notebook/revision/plan-revision'
import type { PreparedRevision } from '../../services/revise-document'
import type { Io } from '../io'

/** What became of a document's highlights, as `postil revise --json` prints it. */
export type RevisionView = ReturnType<typeof revisionView>

export function revisionView({ documentId, imported, file, plan }: PreparedRevision, applied: boolean) {
  return {
    documentId,
    fileName: file.fileName,
    version: imported.version.hash,
    applied,
    counts: countOutcomes(plan.outcomes),
    open: plan.outcomes.flatMap((outcome) => {
      if (outcome.state === 'anchored') return []
      const { candidate, near } = outcome.pending
      return [
        {
          id: outcome.id,
          state: outcome.state,
          near,
          reason: candidate?.reason ?? null,
          score: candidate?.score ?? null,
          words: candidate?.quote.exact ?? null,
          start: candidate?.position.start ?? null,
          end: candidate?.position.end ?? null,
        },
      ]
    }),
    goneSections: plan.sections
      .filter(({ isKept }) => !isKept)
      .map(({ from, to, oldTitle, newTitle }) => ({ from, to, oldTitle, newTitle })),
  }
}

/** Prints it for a person. */
export function printRevision(io: Io, { counts, goneSections, fileName, applied }: RevisionView): void {
  const { same, edited, moved, review, missing } = counts
  io.out(`${fileName}${applied ? ' is now the current version' : ' was compared; nothing was changed'}\n`)
  const lines: [number, string][] = [
    [same, 'unchanged'],
    [edited, 'found, with words changed'],
    [moved, 'found in another place'],
    [review, 'to be looked at in the app'],
    [missing, 'not found; kept with the words they had'],
  ]
  for (const [count, words] of lines) io.out(`  ${String(count).padStart(5)}  ${words}\n`)
  for (const { oldTitle, newTitle } of goneSections) {
    io.out(`  The section “${oldTitle}” is gone; what was filed there is now under “${newTitle}”.\n`)
  }
}
