import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { initialState, reduce, type Change, type NotebookState } from '../../shared/notebook/reduce'
import { Journal, journalLine } from './journal'
import { nodeFiles } from './files'
import type { NotebookStore } from './notebook-store'
import {
  addDocument,
  addHighlight,
  AT,
  change,
  create,
  freshNotebook,
  inFolder,
  open,
  unwrap,
} from './store-fixtures'
import { textVersion } from './store-fixtures'

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A random change; many do not fit the notebook, and must be refused in the same way everywhere. */
function randomChange(random: () => number): Change {
  const pick = <T>(...items: readonly T[]) => items[Math.floor(random() * items.length)] as T
  const n = (below: number) => Math.floor(random() * below)
  const at = new Date(Date.parse(AT) + n(100_000)).toISOString()
  const documentId = `doc_${String(n(4))}` as const
  const claimId = `clm_${String(n(8))}` as const
  const annotationId = `ann_${String(n(12))}` as const
  const target = pick(
    { kind: 'notebook' } as const,
    { kind: 'document', documentId } as const,
    { kind: 'section', documentId, sectionId: 'sec_lead' } as const,
    { kind: 'claim', claimId } as const,
  )
  const start = n(40)
  return pick<() => Change>(
    () => ({ kind: 'undo', at }),
    () => ({ kind: 'undo', at }),
    () => ({ kind: 'redo', at }),
    () => addDocument(n(4)),
    () => addHighlight(n(12), n(4), start, start + 3),
    () =>
      change(
        { type: 'claim.create', id: claimId, annotationId, sectionId: null, certainty: null, tagIds: [] },
        at,
      ),
    () =>
      change(
        {
          type: 'claim.create',
          id: claimId,
          annotationId: null,
          documentId,
          statement: 'So.',
          sectionId: null,
          certainty: 'low',
          tagIds: [],
        },
        at,
      ),
    () => change({ type: 'claim.move', id: claimId, documentId, sectionId: null }, at),
    () => change({ type: 'claim.delete', id: claimId }, at),
    () => change({ type: 'claim.update', id: claimId, statement: `Claim ${String(n(99))} “é” 🌊` }, at),
    () =>
      change(
        {
          type: 'evidence.create',
          id: `ev_${String(n(12))}`,
          claimId,
          source: { kind: 'passage', annotationId },
          relation: 'supports',
          strength: 'strong',
          rationale: '',
        },
        at,
      ),
    () => change({ type: 'evidence.delete', id: `ev_${String(n(12))}` }, at),
    () =>
      change(
        { type: 'note.create', id: `note_${String(n(12))}`, target, annotationId: null, text: 'A note' },
        at,
      ),
    () => change({ type: 'note.move', id: `note_${String(n(12))}`, target }, at),
    () => change({ type: 'note.setText', id: `note_${String(n(12))}`, text: `Text ${String(n(99))}` }, at),
    () => change({ type: 'annotation.delete', id: annotationId }, at),
    () =>
      change(
        {
          type: 'annotation.retarget',
          id: annotationId,
          target: {
            documentId,
            version: textVersion.hash,
            position: { start, end: start + 2 },
            quote: { exact: textVersion.text.slice(start, start + 2), prefix: '', suffix: '' },
          },
        },
        at,
      ),
    () => change({ type: 'document.delete', id: documentId }, at),
    () =>
      change({
        type: 'batch',
        commands: [
          {
            type: 'tag.create',
            id: `tag_${String(n(9))}`,
            label: `Tag ${String(n(99))}`,
            color: 'teal',
            description: '',
            parentId: null,
          },
          { type: 'notebook.rename', title: `Title ${String(n(9))}` },
        ],
      }),
  )()
}

test.each([1, 2, 3, 4, 5, 6])(
  'random work with checkpoints, crashes and reopenings ends as the reducer says (%i)',
  { timeout: 60_000 },
  (seed) =>
    inFolder(async (folder) => {
      const random = numbers(seed)
      let dir = join(folder, 'notebook')
      let store: NotebookStore = await create(dir)
      let model: NotebookState = initialState(freshNotebook())
      let refused = 0
      for (let step = 0; step < 250; step += 1) {
        const next = randomChange(random)
        const expected = reduce(model, next)
        const done = await store.commit(next)
        expect(done.ok).toBe(expected.ok)
        if (expected.ok) model = expected.value.state
        else refused += 1
        expect(store.state.revision).toBe(model.revision)
        const event = random()
        if (event < 0.1) unwrap(await store.checkpoint())
        else if (event < 0.16) {
          unwrap(await store.close())
          store = await open(dir)
        } else if (event < 0.22) {
          // What a crash leaves behind at this moment.
          const copy = await mkdtemp(join(folder, 'copy-'))
          await cp(dir, copy, { recursive: true })
          await store.close()
          dir = copy
          store = await open(dir)
        }
        if (event < 0.22) {
          expect(store.warnings).toEqual([])
          expect(store.state).toEqual(model)
        }
      }
      await store.close()
      expect(refused).toBeGreaterThan(20)
      expect(model.revision).toBeGreaterThan(40)
      const last = await open(dir)
      expect(last.state).toEqual(model)
      await last.close()
    }),
)

test('a hundred thousand changes are replayed', { timeout: 60_000 }, () =>
  inFolder(async (dir) => {
    await (await create(dir)).close()
    const lines = Array.from({ length: 100_000 }, (_, n) => {
      const text = n % 2 === 0 ? 'Even' : 'Odd'
      const command = { type: 'notebook.rename', title: `${text} ${String(n)}` }
      return journalLine(n + 1, JSON.stringify({ kind: 'command', at: AT, command }))
    })
    const journal = await Journal.create(dir, nodeFiles, 1, 0)
    await journal.append(lines)
    await journal.close()
    const store = await open(dir)
    expect(store.state.revision).toBe(100_000)
    expect(store.state.notebook.title).toBe('Odd 99999')
    await store.close()
    const again = await open(dir)
    expect(again.state).toEqual(store.state)
    await again.close()
  }, tmpdir()),
)
