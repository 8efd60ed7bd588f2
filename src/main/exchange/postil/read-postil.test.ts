import { describe, expect, test } from 'vitest'
import { makeZip, type ZipEntry } from '../../documents/testing/make-zip'
import { exampleBundle } from '../testing/example-bundle'
import { isPostil, readPostil } from './read-postil'
import { sha256 } from './unpack'
import { writePostil } from './write-postil'

const NAME = 'trees.postil'

interface Parts {
  readonly manifest: Record<string, unknown> & { entries: { name: string; bytes: number; sha256: string }[] }
  readonly entries: Map<string, Uint8Array>
}

/** The parts of an archive of the example, to be changed and packed again with checksums that are right. */
async function partsOfExample(): Promise<Parts> {
  const { fromBufferPromise } = await import('yauzl')
  const { bytes } = await writePostil(await exampleBundle())
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false })
  const entries = new Map<string, Uint8Array>()
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
    entries.set(entry.fileName, Buffer.concat(parts))
  }
  const manifest = JSON.parse(String(entries.get('manifest.json'))) as Parts['manifest']
  return { manifest, entries }
}

function repacked({ manifest, entries }: Parts, more: readonly ZipEntry[] = []): Uint8Array {
  const rest = [...entries].filter(([name]) => name !== 'mimetype' && name !== 'manifest.json')
  const listed = rest.map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: sha256(bytes) }))
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.postil.notebook+zip', isStored: true },
    { name: 'manifest.json', content: JSON.stringify({ ...manifest, entries: listed }) },
    ...rest.map(([name, content]) => ({ name, content })),
    ...more,
  ])
}

/** The example with its notebook changed by hand. */
async function withNotebook(change: (notebook: Record<string, Record<string, unknown>>) => void) {
  const parts = await partsOfExample()
  const notebook = JSON.parse(String(parts.entries.get('notebook.json'))) as Parameters<typeof change>[0]
  change(notebook)
  parts.entries.set('notebook.json', Buffer.from(JSON.stringify(notebook)))
  return repacked(parts)
}

async function refusal(bytes: Uint8Array) {
  const read = await readPostil(NAME, bytes)
  return read.ok ? 'read' : `${read.error.code}: ${read.error.message}`
}

test('what was written comes back: notebook, texts and originals', async () => {
  const bundle = await exampleBundle()
  const { bytes } = await writePostil(bundle)
  expect(isPostil(bytes)).toBe(true)
  const steps: number[] = []
  const read = await readPostil(NAME, bytes, { onProgress: (done, total) => steps.push(done / total) })
  if (!read.ok) throw new Error(read.error.message)
  expect(read.value.kind).toBe('a Postil notebook')
  expect(read.value.notKept).toEqual([])
  expect(read.value.bundle.notebook).toEqual(bundle.notebook)
  expect(read.value.bundle.texts).toEqual(bundle.texts)
  const plain = ({ bytes: content, ...original }: (typeof bundle.originals)[number]) => ({
    ...original,
    content: Buffer.from(content).toString(),
  })
  expect(read.value.bundle.originals.map(plain)).toEqual(
    bundle.originals.map(plain).sort((a, b) => (a.documentId < b.documentId ? -1 : 1)),
  )
  expect(steps.at(-1)).toBe(1)
  const again = await writePostil(read.value.bundle)
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
})

test('a notebook of the first schema comes up to date', async () => {
  const parts = await partsOfExample()
  const { briefs: _briefs, ...old } = JSON.parse(String(parts.entries.get('notebook.json'))) as Record<
    string,
    unknown
  >
  const brief = { title: 'Old', subtitle: '', author: '', paper: 'a4', language: 'en', summary: '' }
  parts.entries.set('notebook.json', Buffer.from(JSON.stringify({ ...old, brief })))
  const read = await readPostil(
    NAME,
    repacked({ ...parts, manifest: { ...parts.manifest, schemaVersion: 1 } }),
  )
  expect(read.ok && read.value.bundle.notebook.briefs['brief_first']?.title).toBe('Old')
})

test('files that a file manager added are left alone', async () => {
  const parts = await partsOfExample()
  const bytes = repacked(parts, [{ name: '__MACOSX/._notebook.json', content: 'x' }])
  expect(await refusal(bytes)).toBe('read')
})

describe('what a newer version wrote is refused and left alone:', () => {
  test.each(['formatVersion', 'schemaVersion'])('%s', async (field) => {
    const parts = await partsOfExample()
    const manifest = { ...parts.manifest, [field]: 99 }
    expect(await refusal(repacked({ ...parts, manifest }))).toBe(
      'newer-version: “trees.postil” was written by a newer version of Postil.',
    )
  })
})

describe('a file that is not what was written is refused:', () => {
  test('cut off anywhere', async () => {
    const { bytes } = await writePostil(await exampleBundle())
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))).toMatch(/^corrupt: .*damaged/)
    }
  })

  test('any byte of any entry changed', async () => {
    const { bytes } = await writePostil(await exampleBundle())
    // From behind the first two entries, which say nothing of the notebook, to the directory.
    const from = bytes.indexOf(0x50, 1500)
    for (let offset = from; offset < bytes.length - 1200; offset += 37) {
      const changed = Uint8Array.from(bytes)
      changed[offset] = (changed[offset] ?? 0) ^ 0x20
      const told = await refusal(changed)
      if (told !== 'read') expect(told).toMatch(/^(corrupt|bad-input|too-large): /)
      else {
        // Only what no reader looks at may differ: times, the local copy of a name.
        const read = await readPostil(NAME, changed)
        expect(read.ok && read.value.bundle.notebook).toEqual((await exampleBundle()).notebook)
      }
    }
  })

  test('an entry that is not as its checksum says', async () => {
    const parts = await partsOfExample()
    const bytes = repacked(parts)
    const sound = parts.manifest.entries[0]?.sha256 ?? ''
    const content = Buffer.from(bytes)
    expect(await refusal(content)).toBe('read')
    const wrong = {
      ...parts.manifest,
      entries: parts.manifest.entries.map((entry) => ({ ...entry, sha256: sound })),
    }
    const zip = makeZip([
      { name: 'manifest.json', content: JSON.stringify(wrong) },
      ...[...parts.entries]
        .filter(([name]) => !/^m/.test(name))
        .map(([name, bytes]) => ({ name, content: bytes })),
    ])
    expect(await refusal(zip)).toMatch(/in it was changed after it was written/)
  })

  test('the same name twice, a name that leads out, a missing entry, an unknown one, a locked one', async () => {
    const parts = await partsOfExample()
    const twice = repacked(parts, [{ name: 'notebook.json', content: '{}' }])
    expect(await refusal(twice)).toMatch(/two files of one name/)
    const out = repacked(parts, [{ name: '../notebook.json', content: '{}' }])
    expect(await refusal(out)).toMatch(/a name that is not safe/)
    const listed = { name: 'texts/none.json', bytes: 1, sha256: '0'.repeat(64) }
    const missing = makeZip([
      { name: 'manifest.json', content: JSON.stringify({ ...parts.manifest, entries: [listed] }) },
    ])
    expect(await refusal(missing)).toMatch(/“texts\/none.json” is missing/)
    const unknown = { ...parts, entries: new Map([...parts.entries, ['run.exe', Buffer.from('x')]]) }
    expect(await refusal(repacked(unknown))).toMatch(/a file that no notebook has/)
    const locked = makeZip([{ name: 'manifest.json', content: '{}', isEncrypted: true }])
    expect(await refusal(locked)).toMatch(/^bad-input: .* needs a password/)
  })
})

describe('a notebook that was changed by hand is refused in words:', () => {
  test.each<[string, (notebook: Record<string, Record<string, unknown>>) => void, RegExp]>([
    [
      'a field that no claim has',
      (n) => Object.assign(n['claims']?.['clm_cool'] as object, { sql: 1 }),
      /no field “sql”/,
    ],
    ['a table that is a list', (n) => void (n['claims'] = [] as never), /claims/],
    ['ids of another kind', (n) => void (n['notes'] = { clm_cool: n['notes']?.['note_all'] }), /notes/],
    [
      'an entity under the name of another',
      (n) => void (n['notes'] = { note_x: n['notes']?.['note_all'] }),
      /under another name/,
    ],
    ['no brief', (n) => void (n['briefs'] = {}), /no brief/],
    [
      'tags in a circle',
      (n) => Object.assign(n['tags']?.['tag_health'] as object, { parentId: 'tag_heat' }),
      /in a circle/,
    ],
    [
      'a folder that another is on some systems',
      (n) => {
        const document = n['documents']?.['doc_trees']
        n['documents'] = { ...n['documents'], doc_TREES: { ...(document as object), id: 'doc_TREES' } }
      },
      /upper and lower case/,
    ],
    [
      'words that are not in the text',
      (n) => {
        const annotation = n['annotations']?.['ann_cool'] as { target: { quote: { exact: string } } }
        annotation.target.quote.exact = 'melt the street'
      },
      /is not in its text/,
    ],
  ])('%s', async (_name, change, says) => {
    const told = await refusal(await withNotebook(change))
    expect(told).toMatch(/^corrupt: “trees.postil” is damaged: /)
    expect(told).toMatch(says)
  })

  test('too many things', async () => {
    const bytes = await withNotebook((notebook) => {
      notebook['notes'] = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => [`note_${i}`, 0]))
    })
    expect(await refusal(bytes)).toMatch(/^too-large: .* more than 250,000/)
  })

  test('names of what every object has are not met by accident', async () => {
    const parts = await partsOfExample()
    const text = String(parts.entries.get('notebook.json'))
    const evil = text.replace('"claims":{', '"claims":{"__proto__":{"polluted":true},')
    parts.entries.set('notebook.json', Buffer.from(evil))
    const read = await readPostil(NAME, repacked(parts))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    if (read.ok) expect(Object.keys(read.value.bundle.notebook.claims)).toEqual(['clm_cool'])
  })
})

test('what points at nothing is left out and told', async () => {
  const bytes = await withNotebook((notebook) => {
    notebook['annotations'] = Object.fromEntries(
      Object.entries(notebook['annotations'] ?? {}).filter(([id]) => id !== 'ann_noise'),
    )
  })
  const read = await readPostil(NAME, bytes)
  expect(read.ok && read.value.notKept).toEqual([
    '1 thing left out, since that or what it hangs on was deleted.',
  ])
})

test('an original of another length than the imported file is left out and told', async () => {
  const parts = await partsOfExample()
  parts.entries.set('originals/doc_noise/source.txt', Buffer.from('other'))
  const read = await readPostil(NAME, repacked(parts))
  expect(read.ok && read.value.bundle.originals.map(({ documentId }) => documentId)).toEqual(['doc_trees'])
  expect(read.ok && read.value.notKept).toEqual([
    'The original of “Noise” is not the file that was imported, and is left out.',
  ])
})
