import { expect, test } from 'vitest'
import { baseName, extensionOf, titleFromFileName } from './file-name'

test.each([
  ['mdma-depression.txt', 'Mdma depression'],
  ['/home/ana/Notes_on  sleep.md', 'Notes on sleep'],
  ['C:\\Users\\ana\\my.paper+draft.markdown', 'My paper draft'],
  ['WHO Report v1.2.txt', 'WHO Report v1.2'],
  ['README', 'README'],
  ['élan.txt', 'Élan'],
  ['睡眠.txt', '睡眠'],
  ['.txt', 'Txt'],
  ['---.txt', 'Untitled'],
  ['', 'Untitled'],
])('the title of %s is %s', (name, title) => expect(titleFromFileName(name)).toBe(title))

test.each([
  ['a.MD', 'md'],
  ['a.tar.gz', 'gz'],
  ['a.7z', '7z'],
  ['notes', ''],
  ['.profile', ''],
  ['Vol. 3', ''],
  ['notes 1.5', ''],
  ['folder.d/notes', ''],
])('the extension of %s is “%s”', (name, extension) => expect(extensionOf(name)).toBe(extension))

test('a base name is what follows the last separator of any system', () => {
  expect(baseName('a/b\\c.txt')).toBe('c.txt')
})
