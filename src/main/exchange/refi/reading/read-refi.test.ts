import { describe, expect, test } from 'vitest'
import { checkVersion } from '../../../../shared/document/invariants'
import { notebookSchema, type Notebook } from '../../../../shared/notebook/notebook'
import { annotationsOf, codebookOf, documentsOf } from '../../../../shared/notebook/queries'
import { makeZip } from '../../../documents/testing/make-zip'
import type { NotebookBundle } from '../../bundle'
import { passageTags } from '../../passage-tags'
import { readOthers } from '../../read-others'
import { exampleBundle, exampleState, run } from '../../testing/example-bundle'
import { writeNotebook } from '../../write-notebook'
import {
  coding,
  guid,
  packedProject,
  projectXml,
  selection,
  testReading,
  textSource,
} from '../testing/packed-project'
import { problemsOf } from '../testing/validate'

async function read(bytes: Uint8Array, fileName = 'trees.qdpx') {
  const result = await readOthers(fileName, bytes, testReading())
  if (!result) throw new Error('not known')
  if (!result.ok) throw new Error(result.error.message)
  const { bundle } = result.value
  notebookSchema.parse(bundle.notebook)
  for (const { versions } of Object.values(bundle.notebook.documents)) {
    for (const { hash, headings } of versions)
      expect(checkVersion(bundle.texts.get(hash)!, headings)).toEqual([])
  }
  return result.value
}

/** The words of each passage with its tags, comment and notes, in the order of the text. */
function passages(notebook: Notebook) {
  return documentsOf(notebook).flatMap(({ id }) =>
    annotationsOf(notebook, id).map((annotation) => ({
      words: annotation.target.quote.exact,
      tags: annotation.tagIds.map((tagId) => notebook.tags[tagId]!.label),
      comment: annotation.comment,
      notes: Object.values(notebook.notes)
        .filter(({ annotationId }) => annotationId === annotation.id)
        .map(({ text }) => text),
    })),
  )
}
const wordsOf = (notebook: Notebook) => passages(notebook).map(({ words }) => words)
/** What is wrong with a project by the schema, apart from how its program counts. */
const faults = (xml: string, texts: Readonly<Record<string, string>>) =>
  problemsOf(
    xml,
    new Map(Object.entries(texts).map(([letter, text]) => [`Sources/${guid(letter)}.txt`, text])),
  ).filter((problem) => !problem.startsWith('a selection'))
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('projects of other programs', () => {
  test('QualCoder: a selection for each code, a memo as description, an annotation as a note with its place', async () => {
    const text = 'Trees 🌳 cool the street.\nAnd it is quieter.'
    const at = (words: string): [number, number] => {
      const start = Array.from(text.slice(0, text.indexOf(words))).length
      return [start, start + Array.from(words).length]
    }
    const xml = projectXml(
      'QualCoder 3.5',
      `<Sources>${textSource(
        's',
        selection(
          '1',
          at('cool the street'),
          'cool the street',
          `<Description>Strong</Description>${coding('2', 'A')}`,
        ) +
          selection('3', at('cool the street'), 'cool the street', coding('4', 'B')) +
          selection('5', at('quieter'), 'quieter', coding('6', 'B')) +
          `<NoteRef targetGUID="${guid('n')}"/>`,
      )}</Sources><Notes><Note guid="${guid('n')}" creationDateTime="2024-05-06T07:08:09Z"><PlainTextContent>Is it, by how much?</PlainTextContent><PlainTextSelection guid="${guid('7')}" startPosition="${String(at('it is')[0])}" endPosition="${String(at('it is')[1])}"/></Note>
      <Note guid="${guid('j')}" name="Diary" plainTextPath="internal://${guid('j')}.txt"/></Notes>`,
    )
    expect(faults(xml, { s: text, j: '' })).toEqual([])
    const { bundle, notKept, kind } = await read(packedProject(xml, { s: text, j: 'Day one.' }))
    const { notebook } = bundle
    expect(kind).toBe('a REFI-QDA project')
    expect(notKept).toEqual([])
    expect(passages(notebook)).toEqual([
      { words: 'cool the street', tags: ['Heat', 'Noise'], comment: 'Strong', notes: [] },
      { words: 'it is', tags: [], comment: '', notes: ['Is it, by how much?'] },
      { words: 'quieter', tags: ['Noise'], comment: '', notes: [] },
    ])
    expect(Object.values(notebook.notes).find(({ target }) => target.kind === 'notebook')?.text).toBe(
      '**Diary**\n\nDay one.',
    )
    expect(Object.values(notebook.tags)).toMatchObject([
      { label: 'Heat', color: 'red', description: 'What heats' },
      { label: 'Noise' },
    ])
    expect(annotationsOf(notebook, documentsOf(notebook)[0]!.id)[0]).toMatchObject({
      createdAt: '2024-05-06T07:08:09.000Z',
      origin: { creator: 'Ada', ids: [`urn:uuid:${guid('1')}`, `urn:uuid:${guid('3')}`] },
    })
  })

  test('NVivo: UTF-16, CR LF as two characters, a byte order mark, notes tied by links, GUIDs in capitals', async () => {
    const text = '\ufeffOne 🌳\r\ntwo 🌲\r\nthree words here.\r\n'
    const body = text.slice(1)
    const start = body.indexOf('three')
    const xml = projectXml(
      'NVivo',
      `<Sources>${textSource('s', selection('1', [start, start + 11], '', coding('2', 'A')))}</Sources>
      <Notes><Note guid="${guid('n')}" plainTextPath="internal://${guid('n')}.txt" creationDateTime="2024-05-06T07:08:09Z"/></Notes>
      <Links><Link guid="${guid('l')}" name="x" originGUID="${guid('n')}" targetGUID="${guid('1')}"/></Links>`,
    ).replaceAll(guid('1'), guid('1').toUpperCase())
    expect(faults(xml, { s: text, n: '' })).toEqual([])
    const { bundle, notKept } = await read(
      packedProject(xml, { s: text, n: '\ufeffWhy three?\r\n' }, 'sources'),
    )
    expect(passages(bundle.notebook)).toEqual([
      { words: 'three words', tags: ['Heat'], comment: '', notes: ['Why three?'] },
    ])
    expect(notKept).toEqual([])
  })

  test('ATLAS.ti: a file with CR LF, counted as one', async () => {
    const text = 'One\r\ntwo\r\nthree words here.\r\n'
    const start = text.replaceAll('\r', '').indexOf('three')
    const xml = projectXml(
      'ATLAS.ti Windows',
      `<Sources>${textSource('s', selection('1', [start, start + 11], '', coding('2', 'A')))}</Sources>`,
    )
    expect(wordsOf((await read(packedProject(xml, { s: text }))).bundle.notebook)).toEqual(['three words'])
  })

  test('MAXQDA: a memo without a code, braces around GUIDs, text of a PDF file as its representation', async () => {
    const inner = `<PDFSource guid="{${guid('p')}}" name="Report.pdf" path="internal://${guid('p')}.pdf">
      <PDFSelection guid="${guid('q')}" page="0" firstX="1" firstY="2" secondX="3" secondY="4"/>
      <Representation guid="${guid('s')}" plainTextPath="internal://${guid('s')}.txt">${selection('1', [4, 8], 'cool', '<Description>Why?</Description>')}</Representation>
      </PDFSource>`
    const xml = projectXml('MAXQDA 2022', `<Sources>${inner}</Sources>`)
    expect(problemsOf(xml)).toEqual([])
    const { bundle, notKept } = await read(packedProject(xml, { s: 'Oh, cool.' }))
    expect(documentsOf(bundle.notebook).map(({ bibliography }) => bibliography.title)).toEqual(['Report.pdf'])
    expect(passages(bundle.notebook)).toEqual([{ words: 'cool', tags: [], comment: 'Why?', notes: [] }])
    expect(notKept).toEqual(['1 coded area of a PDF page is left out.'])
  })

  test('a program that counts otherwise than its kind is told by the words its selections are named by', async () => {
    const text = '🌳🌳🌳 one two three\r\nfour five'
    const units = (words: string): [number, number] => [
      text.indexOf(words),
      text.indexOf(words) + words.length,
    ]
    const xml = projectXml(
      'Somebody',
      `<Sources>${textSource('s', selection('1', units('two'), 'two', coding('2', 'A')) + selection('3', units('five'), 'five', coding('4', 'B')))}</Sources>`,
    )
    expect(wordsOf((await read(packedProject(xml, { s: text }))).bundle.notebook)).toEqual(['two', 'five'])
  })

  test('a transcript is a document; its selections are told by points in time', async () => {
    const point = (letter: string, position: number) =>
      `<SyncPoint guid="${guid(letter)}" timeStamp="7" position="${String(position)}"/>`
    const xml = projectXml(
      'Transana',
      `<Sources><VideoSource guid="${guid('v')}" name="Talk.mp4" path="internal://x.mp4"><Transcript guid="${guid('t')}" plainTextPath="internal://${guid('s')}.txt">${point('5', 3)}${point('6', 7)}
      <TranscriptSelection guid="${guid('1')}" fromSyncPoint="${guid('5')}" toSyncPoint="${guid('6')}">${coding('2', 'A')}</TranscriptSelection></Transcript>
      <VideoSelection guid="${guid('3')}" begin="0" end="9"/></VideoSource></Sources>`,
    )
    expect(problemsOf(xml)).toEqual([])
    const { bundle, notKept } = await read(packedProject(xml, { s: '🌳: cool. 🌲' }))
    expect(passages(bundle.notebook)).toEqual([{ words: 'cool', tags: ['Heat'], comment: '', notes: [] }])
    expect(notKept).toEqual(['1 video is left out.', '1 coded stretch of time is left out.'])
  })

  test('a note on a code is in the description of its tag', async () => {
    const xml = projectXml(
      'MAXQDA',
      `<Notes><Note guid="${guid('n')}" name="Memo 1"><PlainTextContent>Also of streets.</PlainTextContent></Note></Notes>`,
    ).replace('</Description></Code>', `</Description><NoteRef targetGUID="${guid('n')}"/></Code>`)
    expect(problemsOf(xml)).toEqual([])
    const { notebook } = (await read(packedProject(xml, {}))).bundle
    expect(Object.values(notebook.tags)[0]!.description).toBe('What heats\n\nAlso of streets.')
    expect(notebook.notes).toEqual({})
  })

  test('what has no place is counted', async () => {
    const xml = projectXml(
      'X',
      `<Variables><Variable guid="${guid('v')}" name="Age" typeOfVariable="Integer"/></Variables>
      <Cases><Case guid="${guid('c')}" name="Ada"/></Cases>
      <Sources>${textSource('s', selection('1', [0, 2], '', coding('2', 'Z')) + selection('3', [2, 2], '') + selection('4', [2, 99], '') + coding('5', 'A'))}
      ${textSource('t', '')}
      <PictureSource guid="${guid('i')}" name="Map" path="internal://x.png"/>
      <AudioSource guid="${guid('a')}" name="Tape" path="internal://x.mp3"/><VideoSource guid="${guid('w')}" name="Film"/></Sources>
      <Links><Link guid="${guid('l')}" originGUID="${guid('A')}" targetGUID="${guid('B')}"/></Links>
      <Sets><Set guid="${guid('e')}" name="Group"/></Sets><Graphs><Graph guid="${guid('g')}"/></Graphs><Description>About it.</Description>`,
    )
    const { bundle, notKept } = await read(packedProject(xml, { s: 'Oh, cool.' }))
    expect([...notKept].sort()).toEqual(
      [
        '1 selection outside its text is left out.',
        '1 selection that covers no text is left out.',
        '1 code that the codebook does not have is left out.',
        '1 code on a whole source is left out.',
        '1 source without a text is left out.',
        '1 picture is left out.',
        '1 sound recording is left out.',
        '1 video is left out.',
        '1 link is left out.',
        '1 variable is left out.',
        '1 case is left out.',
        '1 set is left out.',
        '1 graph is left out.',
      ].sort(),
    )
    expect(Object.values(bundle.notebook.notes).map(({ text }) => text)).toEqual(['About it.'])
  })

  test('combining signs are not cut in half', async () => {
    const text = 'caf\u0065\u0301 au lait'
    const xml = projectXml(
      'X',
      `<Sources>${textSource('s', selection('1', [0, 4], '', coding('2', 'A')))}</Sources>`,
    )
    expect(wordsOf((await read(packedProject(xml, { s: text }))).bundle.notebook)).toEqual([
      'caf\u0065\u0301',
    ])
  })

  test('a codebook, in the namespace of its own and nested', async () => {
    const xml = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="NVivo"><Codes><Code guid="${guid('A')}" name="Heat" isCodable="true" color="#0F0"><Code guid="${guid('B')}" name="Shade" isCodable="false"/></Code></Codes></CodeBook>`
    expect(problemsOf(xml)).toEqual([])
    const { bundle, kind } = await read(bytesOf(xml), 'my codes.qdc')
    expect([kind, bundle.notebook.title]).toEqual(['a REFI-QDA codebook', 'my codes'])
    expect(codebookOf(bundle.notebook).map(({ tag, depth }) => [tag.label, tag.color, depth])).toMatchObject([
      ['Heat', 'green', 0],
      ['Shade', expect.any(String), 1],
    ])
  })
})

describe('Postil’s own projects', () => {
  const comparable = ({ notebook, texts }: NotebookBundle) => ({
    title: notebook.title,
    tags: codebookOf(notebook).map(({ tag, depth }) => [tag.label, tag.color, tag.description, depth]),
    documents: documentsOf(notebook).map(({ bibliography, versions }) => [
      bibliography.title,
      texts.get(versions.at(-1)!.hash)!.text,
    ]),
    passages: documentsOf(notebook).map(({ id }) =>
      annotationsOf(notebook, id).map((annotation) => [
        annotation.target.position,
        // Those of the claims it makes come along.
        passageTags(notebook, annotation).map((tagId) => notebook.tags[tagId]!.label),
        annotation.comment,
      ]),
    ),
  })

  test('documents, tags, passages, comments and notes come back', async () => {
    const state = await exampleState()
    const { notebook } = run(state, [
      { type: 'annotation.update', id: 'ann_cool', comment: 'A comment 🌳' },
      {
        type: 'note.create',
        id: 'note_doc',
        target: { kind: 'document', documentId: 'doc_noise' },
        text: 'On *it*.',
      },
      {
        type: 'document.update',
        id: 'doc_noise',
        bibliography: {
          authors: ['Okafor, Ada', 'WHO'],
          year: '2021',
          issued: '2021-03',
          doi: '10.1/x',
          url: 'https://a.org',
        },
      },
    ])
    const bundle = { ...state, notebook }
    const back = await read((await writeNotebook('qdpx', bundle)).bytes)
    expect(comparable(back.bundle)).toEqual(comparable(bundle))
    expect(documentsOf(back.bundle.notebook)[1]!.bibliography).toMatchObject({
      authors: ['Ada Okafor', 'WHO'],
      ...{ year: '2021', issued: '2021-03', doi: '10.1/x', url: 'https://a.org' },
    })
    const notes = Object.values(back.bundle.notebook.notes).map(({ text, target, annotationId }) => [
      text.split('\n')[0],
      target.kind,
      annotationId !== null,
    ])
    expect(notes).toEqual([
      ['Lead.', 'section', true],
      ['On *it*.', 'document', false],
      ['# To do', 'notebook', false],
      ['**Claim:** Trees cool streets.', 'section', true],
      ['Strong.', 'notebook', false],
    ])
    expect(back.notKept).toEqual([
      '2 links are left out.',
      '1 code on a note is left out.',
      '1 set is left out.',
    ])
  })

  test('a codebook comes back', async () => {
    const bundle = await exampleBundle()
    const back = await read((await writeNotebook('qdc', bundle)).bytes, 'a.qdc')
    expect(comparable(back.bundle).tags).toEqual(comparable(bundle).tags)
  })
})

describe('hostile files', () => {
  const failure = async (bytes: Uint8Array) => {
    const result = await readOthers('bad.qdpx', bytes, testReading())
    return result && !result.ok ? [result.error.code, result.error.message] : null
  }

  test('entities that multiply are never read', async () => {
    const bomb = `<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${projectXml('X', '<Description>&b;</Description>').replace(/^<\?.*\?>/, '')}`
    expect(await failure(packedProject(bomb, {}))).toEqual([
      'bad-input',
      '“bad.qdpx” declares a document type, which no file of this kind needs.',
    ])
  })

  test('codes nested a hundred thousand deep', async () => {
    const deep = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${'<Code name="x">'.repeat(100_000)}${'</Code>'.repeat(100_000)}</Codes></CodeBook>`
    const result = await readOthers('deep.qdc', bytesOf(deep), testReading())
    expect(result?.ok === true && Object.keys(result.value.bundle.notebook.tags)).toHaveLength(20_000)
  })

  test('fifty thousand selections of one passage, and of a text with many ways to count', async () => {
    const one = selection('1', [0, 2], 'Oh', `<Description>x</Description>${coding('2', 'A')}`)
    const xml = projectXml('X', `<Sources>${textSource('s', one.repeat(50_000))}</Sources>`)
    const { bundle, notKept } = await read(packedProject(xml, { s: '\ufeffOh 🌳,\r\ncool.' }))
    expect(wordsOf(bundle.notebook)).toEqual(['Oh'])
    expect(notKept).toEqual(['49,500 selections of passages that have five hundred already are left out.'])
  })

  test('a package that unpacks to far more than it is', async () => {
    const content = new Uint8Array(60 * 1024 * 1024)
    expect(await failure(makeZip([{ name: 'project.qde', content }]))).toMatchObject([
      'too-large',
      /far more/,
    ])
  })

  test('a file that is cut off, and one without a project', async () => {
    const whole = packedProject(projectXml('X', ''), {})
    expect(await failure(packedProject(projectXml('X', '').slice(0, -20), {}))).toMatchObject([
      'bad-input',
      /damaged/,
    ])
    expect(await failure(makeZip([{ name: 'x.qde', content: '<Other/>' }]))).toMatchObject([
      'bad-input',
      /neither/,
    ])
    expect(await readOthers('a', whole.subarray(0, 40), testReading())).toBeNull()
  })

  test('paths that lead out of the package, and numbers that are none', async () => {
    const source = textSource('s', selection('1', [0, 2], '')).replace(
      /internal:\/\/[^"]*/,
      'absolute:///etc/passwd',
    )
    const other = textSource('t', selection('2', [0, 2], '')).replace(
      'startPosition="0"',
      'startPosition="1e9"',
    )
    const { bundle, notKept } = await read(
      packedProject(projectXml('X', `<Sources>${source}${other}</Sources>`), { t: 'Words' }),
    )
    expect(wordsOf(bundle.notebook)).toEqual([])
    expect(notKept).toEqual([
      '1 source without a text is left out.',
      '1 selection outside its text is left out.',
    ])
  })
})
