import { expect, test } from 'vitest'
import { LANGUAGES_BRIEF } from './fixtures/languages'
import { attribute, docxParts, docxText, elementsOf, htmlText, written } from './fixtures/written'

test('a web page says the language of passages, sources and titles that are in another', async () => {
  const declared = elementsOf(await written('html', LANGUAGES_BRIEF)).flatMap((element) => {
    const language = attribute(element, 'lang')
    return language === undefined || element.tagName === 'html'
      ? []
      : [`${element.tagName} ${language}: ${htmlText(element).trim()}`]
  })
  expect(declared).toEqual([
    'h2 he: קולו של העץ',
    'blockquote he: “קולו של העץ”',
    'blockquote he: “קולו של העץ”',
    'blockquote he: “קולו של העץ”',
    'blockquote de: “Bäume kühlen.”',
    'span de: Lindt, A. (2019). Baumschatten.',
  ])
})

test('so does a Word document, on the words themselves, and which of them run from right to left', async () => {
  const document = (await docxParts(LANGUAGES_BRIEF)).get('word/document.xml') ?? ''
  const runs = [...document.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:lang w:val="(\w+)"(?:(?!<\/w:r>).)*<\/w:r>/gs)]
  const words = runs.map(([run, language]) => `${language ?? ''}: ${docxText(run)}`)
  expect(new Set(words)).toEqual(
    new Set([
      'he: “',
      'he: קולו של העץ',
      'he: ”',
      'de: “Bäume kühlen.”',
      'de: Lindt, A. (2019). ',
      'de: Baumschatten',
      'de: .',
    ]),
  )
  expect(runs.find(([run]) => run.includes('קולו'))?.[0]).toContain('<w:rtl/>')
  expect(document).toContain('w:bidi="he"')
})
