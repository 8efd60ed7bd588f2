import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { postilJson } from '../tools/postil.mjs'
import { sentence } from '../tools/prose.mjs'
import { randomFrom } from '../tools/random.mjs'

/** @typedef {{ documents: { id: string, length: number }[] }} Imported */
/** @typedef {{ type: string } & Record<string, unknown>} Command */

/**
 * What a notebook holds. `sections`: over how many of the text's sections the claims are spread.
 * @typedef {{ claims: number, sections: number, tags: number }} Size
 * @typedef {{ dataDir: string, documentId: string, text: string, statements: string[], labels: string[] }} Notebook
 */

const SECTIONS = 100
const COLORS = ['amber', 'green', 'teal', 'blue', 'violet', 'pink', 'red', 'grey']
const RELATIONS = ['supports', 'disputes', 'qualifies', 'background']
const CERTAINTIES = ['high', 'moderate', 'low', 'very-low', null, null]

/**
 * Makes a notebook with the command line. The text has a hundred sections; half of the claims are made of a passage,
 * two in five have evidence, one in twenty a note, most have tags. Every third tag is a top tag, the others are nested.
 * @param {string} dataDir a data folder that does not exist yet
 * @param {Size} size
 * @returns {Promise<Notebook>}
 */
export async function makeNotebook(dataDir, size) {
  const random = randomFrom(42)
  const folder = path.join(dataDir, 'notebooks', 'nb_bench')
  mkdirSync(path.dirname(folder), { recursive: true })
  const parts = Array.from({ length: SECTIONS }, (_, index) => ({
    title: `Part ${index + 1}`,
    paragraphs: Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => sentence(random)).join(' ')),
  }))
  const markdown = parts
    .map(({ title, paragraphs }) => [`# ${title}`, ...paragraphs].join('\n\n'))
    .join('\n\n')
  const text = parts.map(({ title, paragraphs }) => [title, ...paragraphs].join('\n')).join('\n')
  const file = path.join(dataDir, 'document.md')
  writeFileSync(file, markdown)
  const imported = /** @type {Imported} */ (await postilJson(['import', file, '--notebook', folder]))
  const document = imported.documents[0]
  if (document?.length !== text.length) throw new Error('the imported text is another one')
  const labels = Array.from({ length: size.tags }, (_, index) => `Tag ${index + 1}`)
  const statements = Array.from({ length: size.claims }, () => sentence(random))
  const commands = [
    ...labels.map((label, index) => tagCommand(label, index)),
    ...statements.flatMap((statement, index) => {
      const start = text.indexOf(`Part ${(index % size.sections) + 1}\n`)
      return claimCommands({ statement, index, text, start, documentId: document.id, size }, random)
    }),
  ]
  const script = path.join(dataDir, 'commands.ndjson')
  writeFileSync(script, commands.map((command) => JSON.stringify(command)).join('\n'))
  await postilJson(['apply', '--notebook', folder, script])
  return { dataDir, documentId: document.id, text, statements, labels }
}

/** @param {string} label @param {number} index @returns {Command} */
function tagCommand(label, index) {
  const color = COLORS[index % COLORS.length]
  const above = index % 3 === 0 ? {} : { parentId: `tag_${index - 1}` }
  return { type: 'tag.create', id: `tag_${index}`, label, color, ...above }
}

/**
 * @param {{ statement: string, index: number, text: string, start: number, documentId: string, size: Size }} given
 * @param {import('../tools/random.mjs').Random} random
 * @returns {Command[]}
 */
function claimCommands({ statement, index, text, start, documentId, size }, random) {
  /** @param {string} id @param {number} from @returns {Command} */
  const passage = (id, from) => ({ type: 'annotation.create', id, target: passageAt(documentId, text, from) })
  const isQuoted = index % 2 === 0
  const hasEvidence = index % 5 < 2
  const tagIds = Array.from({ length: random.below(4) }, () => `tag_${random.below(size.tags)}`)
  const id = `clm_${index}`
  return [
    ...(isQuoted ? [passage(`ann_c${index}`, random.below(text.length - 400))] : []),
    {
      type: 'claim.create',
      id,
      statement,
      documentId,
      sectionId: `sec_${start}`,
      tagIds: [...new Set(tagIds)],
      certainty: random.pick(CERTAINTIES),
      ...(isQuoted ? { annotationId: `ann_c${index}` } : {}),
    },
    ...(hasEvidence
      ? [
          passage(`ann_e${index}`, random.below(text.length - 400)),
          {
            type: 'evidence.create',
            claimId: id,
            source: { kind: 'passage', annotationId: `ann_e${index}` },
            relation: random.pick(RELATIONS),
            strength: random.pick(['strong', 'moderate', 'weak']),
          },
        ]
      : []),
    ...(index % 20 === 0
      ? [{ type: 'note.create', target: { kind: 'claim', claimId: id }, text: sentence(random) }]
      : []),
  ]
}

/**
 * A passage of whole words, of about a sentence.
 * @param {string} documentId
 * @param {string} text
 * @param {number} from
 */
export function passageAt(documentId, text, from) {
  const start = text.indexOf(' ', from) + 1
  const end = text.indexOf(' ', start + 90)
  return { documentId, start, end, exact: text.slice(start, end) }
}
