import { CERTAINTIES, certaintyLabel } from '../../../shared/claim/certainty'
import { STANDING_TERMS, STANDINGS } from '../../../shared/claim/standing'
import type { Claim } from '../../../shared/claim/claim'
import type { Notebook } from '../../../shared/notebook/notebook'
import { claimsOf, documentsOf, notesAbout, standingOfClaim } from '../../../shared/notebook/queries'
import { withoutDeleted } from '../../../shared/notebook/without-deleted'
import type { NotebookBundle, WrittenFile } from '../bundle'
import { pack, type Entry } from '../postil/pack'
import { codesOf } from './codes'
import { dateTime, packedText } from './files'
import { guidOf } from './guid'
import { linksOf } from './links'
import { refiLosses } from './losses'
import { claimNote, noteOf, type ProjectNote } from './project-notes'
import { notesOn, textSource, USER } from './text-source'
import { variablesOf } from './variables'
import { element, group, words, XML_HEAD } from './xml'

/** The name of the project's form, 18 March 2019, which is version 1.0 and what programs mean by 1.5. */
const PROJECT = 'urn:QDA-XML:project:1.0'

/**
 * Most files of a project. Notes are files of their own as long as they are few, since QualCoder looks for them there; the
 * standard allows both, and nobody opens a package with tens of thousands of files.
 */
const MOST_FILES = 2000

/**
 * A notebook as a project of REFI-QDA, `.qdpx`: the current texts, the codebook, passages with their codes and comments, notes.
 * Claims are notes linked to their passages. The same notebook gives the same bytes. Throws when a text is missing.
 */
export async function writeQdpx(whole: NotebookBundle): Promise<WrittenFile> {
  const bundle = { ...whole, notebook: withoutDeleted(whole.notebook) }
  const { notebook } = bundle
  const sources = documentsOf(notebook).map((document) => textSource(bundle, document))
  const claims = claimsOf(notebook)
  const notes = [
    ...documentsOf(notebook).flatMap((document) => notesOn(notebook, document)),
    ...notesAbout(notebook, { kind: 'notebook' }).map((note) => noteOf(notebook, note)),
    ...claims.flatMap((claim) => [
      claimNote(notebook, claim),
      ...notesAbout(notebook, { kind: 'claim', claimId: claim.id }).map((note) => noteOf(notebook, note)),
    ]),
  ]
  const isMany = sources.length + notes.length > MOST_FILES
  const packed = notes.map((note) => packedNote(notebook, note, isMany))
  const project = element(
    'Project',
    {
      xmlns: PROJECT,
      name: notebook.title,
      origin: 'Postil',
      creatingUserGUID: guidOf(notebook.id, USER),
      creationDateTime: dateTime(notebook.createdAt),
    },
    [
      ...group('Users', [element('User', { guid: guidOf(notebook.id, USER), name: 'Researcher' })]),
      ...codebook(notebook),
      ...group('Variables', variablesOf(notebook)),
      ...group(
        'Sources',
        sources.map(({ xml }) => xml),
      ),
      ...group(
        'Notes',
        packed.map(({ xml }) => xml),
      ),
      ...group('Links', linksOf(notebook)),
      ...group('Sets', setsOf(notebook, claims)),
      ...notesAbout(notebook, { kind: 'notebook' }).map(({ id }) => noteRef(notebook, id)),
    ],
  )
  const entries: Entry[] = [
    { name: 'project.qde', bytes: new TextEncoder().encode(`${XML_HEAD}${project}\n`) },
    ...sources.map(({ entry }) => entry),
    ...packed.flatMap(({ entry }) => entry ?? []),
  ]
  return { bytes: await pack(entries), notKept: refiLosses(bundle) }
}

function codebook(notebook: Notebook): string[] {
  return group('CodeBook', group('Codes', codesOf(notebook)))
}

/** A note, with its text in a file of its own, or in the project. */
function packedNote(notebook: Notebook, note: ProjectNote, isInline: boolean) {
  const guid = guidOf(notebook.id, note.id)
  const file = isInline ? null : packedText(guid, note.text)
  const { name, createdAt, updatedAt, tagIds } = note
  const user = guidOf(notebook.id, USER)
  const xml = element(
    'Note',
    {
      ...{ guid, name, plainTextPath: file?.path ?? null },
      ...{ creatingUser: user, creationDateTime: dateTime(createdAt) },
      ...{ modifyingUser: user, modifiedDateTime: dateTime(updatedAt) },
    },
    [
      // An element that is there even for no words: a note has a text.
      ...(isInline ? words('PlainTextContent', note.text || ' ') : []),
      ...tagIds.map((tagId) =>
        element('Coding', { guid: guidOf(notebook.id, note.id, tagId), creatingUser: user }, [
          element('CodeRef', { targetGUID: guidOf(notebook.id, tagId) }),
        ]),
      ),
    ],
  )
  return { xml, entry: file?.entry }
}

/** Claims of one certainty, and of one standing, are sets of their notes. */
function setsOf(notebook: Notebook, claims: readonly Claim[]): string[] {
  const set = (name: string, meaning: string, members: readonly Claim[]) =>
    members.length === 0
      ? []
      : [
          element('Set', { guid: guidOf(notebook.id, 'set', name), name }, [
            ...words('Description', meaning),
            ...members.map(({ id }) => element('MemberNote', { targetGUID: guidOf(notebook.id, id) })),
          ]),
        ]
  return [
    ...CERTAINTIES.flatMap((certainty) =>
      set(
        certaintyLabel(certainty),
        'Claims with this certainty (GRADE)',
        claims.filter((claim) => claim.certainty === certainty),
      ),
    ),
    ...STANDINGS.flatMap((standing) =>
      set(
        STANDING_TERMS[standing].label,
        `Claims of which this holds: ${STANDING_TERMS[standing].meaning}`,
        claims.filter(({ id }) => standingOfClaim(notebook, id) === standing),
      ),
    ),
  ]
}

function noteRef(notebook: Notebook, id: string): string {
  return element('NoteRef', { targetGUID: guidOf(notebook.id, id) })
}
