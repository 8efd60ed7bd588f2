import { selectorsFor } from '../../../shared/annotation/selectors'
import type { DocumentId } from '../../../shared/core/ids'
import type { TextVersion } from '../../../shared/document/text-version'
import { commandSchema } from '../../../shared/notebook/command'
import { emptyNotebook } from '../../../shared/notebook/notebook'
import { initialState, reduce, type NotebookState } from '../../../shared/notebook/reduce'
import { importDocument } from '../../documents/import'
import type { NotebookBundle } from '../bundle'

// A small notebook with something of every kind, for the tests of this folder.

const TREES =
  '# Street trees 🌳\r\n\r\nTrees cool the street.\r\n\r\n## Health\r\n\r\nShade lowers heat stress.\r\n'
const NOISE = 'Noise\n\nIt also lowers noise.\n'

/** An instant `seconds` after the beginning of the notebook. */
function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()
}

/** Runs commands as a script would write them, ten seconds apart; throws when one fails. */
export function run(state: NotebookState, commands: readonly object[]): NotebookState {
  return commands.reduce<NotebookState>((now, command) => {
    const parsed = commandSchema.parse(command)
    const result = reduce(now, { kind: 'command', at: at(now.revision * 10), command: parsed })
    if (!result.ok) throw new Error(`${JSON.stringify(command)}: ${result.error.message}`)
    return result.value.state
  }, state)
}

/** A file as the text and the command it is imported as. */
async function imported(id: DocumentId, fileName: string, content: string) {
  const bytes = Buffer.from(content)
  const result = await importDocument({ fileName, bytes })
  if (!result.ok) throw new Error(result.error.message)
  const { version, format, bibliography, language, headings, firstInk } = result.value
  const { hash, text } = version
  const info = { hash, format, fileName, byteLength: bytes.length, importedAt: at(0), length: text.length }
  const command = { id, bibliography, language, version: { ...info, firstInk, headings } }
  return { version, bytes, command: { type: 'document.add', ...command } }
}

function targetOf(documentId: DocumentId, { text, hash }: TextVersion, words: string) {
  const start = text.indexOf(words)
  return { documentId, version: hash, ...selectorsFor(text, { start, end: start + words.length }) }
}

/** Two documents, nested tags, claims with evidence of both kinds, notes on everything, two briefs; nothing deleted. */
export async function exampleState(): Promise<NotebookState & Omit<NotebookBundle, 'notebook'>> {
  const trees = await imported('doc_trees', 'trees.md', TREES)
  const noise = await imported('doc_noise', 'noise.txt', NOISE)
  const state = run(initialState(emptyNotebook('nb_example', 'Street trees', at(0))), [
    trees.command,
    noise.command,
    { type: 'tag.create', id: 'tag_health', label: 'Health', color: 'green' },
    { type: 'tag.create', id: 'tag_heat', label: 'Heat 🔥', parentId: 'tag_health' },
    { type: 'reference.create', id: 'ref_1', bibliography: { title: 'Urban heat', authors: ['Amsel, R.'] } },
    {
      type: 'annotation.create',
      id: 'ann_cool',
      target: targetOf('doc_trees', trees.version, 'cool the street'),
      motivation: 'assessing',
      tagIds: ['tag_heat'],
      comment: 'Half an emoji: \ud83c.',
    },
    {
      type: 'annotation.create',
      id: 'ann_noise',
      target: targetOf('doc_noise', noise.version, 'lowers noise'),
      motivation: 'linking',
    },
    {
      type: 'claim.create',
      id: 'clm_cool',
      documentId: 'doc_trees',
      annotationId: 'ann_cool',
      statement: 'Trees cool streets.',
      tagIds: ['tag_health'],
    },
    {
      type: 'evidence.create',
      id: 'ev_noise',
      claimId: 'clm_cool',
      source: { kind: 'passage', annotationId: 'ann_noise' },
      relation: 'disputes',
    },
    {
      type: 'evidence.create',
      id: 'ev_ref',
      claimId: 'clm_cool',
      source: { kind: 'reference', referenceId: 'ref_1', locator: 'p. 3' },
      relation: 'supports',
    },
    { type: 'note.create', id: 'note_all', target: { kind: 'notebook' }, text: '# To do\n\nMeasure again.' },
    {
      type: 'note.create',
      id: 'note_claim',
      target: { kind: 'claim', claimId: 'clm_cool' },
      text: 'Strong.',
    },
    {
      type: 'note.create',
      id: 'note_section',
      target: { kind: 'section', documentId: 'doc_trees', sectionId: 'sec_lead' },
      annotationId: 'ann_cool',
      text: 'Lead.',
    },
    { type: 'brief.create', id: 'brief_short', name: 'Short' },
  ])
  return {
    ...state,
    texts: new Map([trees, noise].map(({ version }) => [version.hash, version])),
    originals: [
      { documentId: 'doc_trees', number: 1, extension: 'md', bytes: trees.bytes },
      { documentId: 'doc_noise', number: 1, extension: 'txt', bytes: noise.bytes },
    ],
  }
}

/** The same without its history. */
export async function exampleBundle(): Promise<NotebookBundle> {
  const { notebook, texts, originals } = await exampleState()
  return { notebook, texts, originals }
}
