import { expect, test } from 'vitest'
import { isListFile } from './list-file'

const ITEM = '[\n  {"id": "a", "type": "article-journal", "title": "Elms"}]'
const ANNOTATION = '[{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "a"}]'

test.each([
  ['library.bib', '', true],
  ['Library.RIS', '', true],
  ['a.nbib', '', true],
  ['a.enw', '', true],
  ['a.bib.txt', ITEM, false],
  ['zotero.json', ITEM, true],
  ['zotero.json', `\ufeff${ITEM}`, true],
  ['zotero.JSON', '{"items": [{"issued": {"date-parts": [[2001]]}, "title": "Elms"}]}', true],
  ['annotations.json', ANNOTATION, false],
  ['hypothesis.json', '[{"id": "x", "uri": "https://a.example", "target": [{"selector": []}]}]', false],
  ['package.json', '{"name": "a", "type": "module", "id": 1}', false],
  ['words.json', 'type: "book", title:', false],
])('%s', (name, start, expected) => expect(isListFile(name, start)).toBe(expected))
