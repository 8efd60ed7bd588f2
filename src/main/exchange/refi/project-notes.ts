import type { Annotation } from '../../../shared/annotation/annotation'
import type { Claim } from '../../../shared/claim/claim'
import type { TagId } from '../../../shared/core/ids'
import { resolveSection } from '../../../shared/document/sections'
import type { Note } from '../../../shared/note/note'
import type { Notebook } from '../../../shared/notebook/notebook'
import { evidenceOf, sectionsIn } from '../../../shared/notebook/queries'
import { claimWords, sourceWords } from '../words'
import { shortened } from './files'

/** Something that becomes a note of the project. */
export interface ProjectNote {
  readonly id: string
  readonly name: string
  /** Markdown. */
  readonly text: string
  readonly tagIds: readonly TagId[]
  readonly createdAt: string
  readonly updatedAt: string
}

/** A note, under a name that says what it is about. */
export function noteOf(notebook: Notebook, note: Note): ProjectNote {
  return { ...note, name: `${aboutWords(notebook, note)}: ${shortened(note.text)}`, tagIds: [] }
}

function aboutWords({ documents, claims }: Notebook, { target, annotationId }: Note): string {
  if (annotationId !== null) return 'Note on a passage'
  switch (target.kind) {
    case 'notebook':
      return 'Note'
    case 'document':
      return 'Note on the document'
    case 'claim':
      return `Note on “${shortened(claims[target.claimId]?.statement ?? '', 40)}”`
    case 'section': {
      const document = documents[target.documentId]
      const title = document ? resolveSection(sectionsIn(document), target.sectionId).title : ''
      return `Note on ${shortened(title, 40)}`
    }
  }
}

/** A claim in words, with its evidence: the form has no place for either. */
export function claimNote(notebook: Notebook, claim: Claim): ProjectNote {
  const evidence = evidenceOf(notebook, claim.id).map(
    (link) => `- ${sourceWords(notebook, link).replace(/\n(?=.)/g, '\n  ')}`,
  )
  const text = [claimWords(notebook, claim), ...evidence].join('\n\n')
  return { ...claim, name: `Claim: ${shortened(claim.statement)}`, text }
}

/** A passage that is not in the current text for certain, as a note: a place there would be a guess. */
export function lostPassage({ id, target, comment, tagIds, createdAt, updatedAt }: Annotation): ProjectNote {
  const { exact } = target.quote
  const quoted = exact.replace(/^/gm, '> ')
  return {
    id,
    name: `Passage not in this text: ${shortened(exact)}`,
    text: comment.trim() === '' ? quoted : `${quoted}\n\n${comment}`,
    tagIds,
    createdAt,
    updatedAt,
  }
}
