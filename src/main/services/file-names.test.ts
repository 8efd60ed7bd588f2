import { expect, test } from 'vitest'
import { addDocument, run, withDocument } from '../../shared/notebook/fixture'
import { briefOf } from '../../shared/notebook/queries'
import { briefFileName, fileNameFor, notebookFileName } from './file-names'

test.each([
  ['Street Trees', 'Street Trees'],
  ['A/B: what? "now" <then>|*', 'A B what now then'],
  ['  spaced \n out\t', 'spaced out'],
  ['ends with dots...', 'ends with dots'],
  ['../../etc/passwd', 'Brief'],
  ['.hidden', 'Brief'],
  ['con', 'Brief'],
  ['', 'Brief'],
  ['日本語の題名', '日本語の題名'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['\u202egnp.exe', 'gnp.exe'],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameFor(title, 'Brief')).toBe(name)
})

test('a brief is called after its title, else its only document, else the notebook', () => {
  const one = withDocument()
  const nameIn = ({ notebook }: typeof one) => briefFileName(notebook, briefOf(notebook), 'docx')
  expect(nameIn(one)).toBe('Shade.docx')
  expect(nameIn(run(one, [addDocument('doc_2', 'Noise')]))).toBe('Street trees.docx')
  expect(nameIn(run(one, [{ type: 'brief.update', id: 'brief_first', changes: { title: 'A: B' } }]))).toBe(
    'A B.docx',
  )
  expect(notebookFileName(one.notebook, 'hypothesis')).toBe('Street trees.hypothesis.json')
})
