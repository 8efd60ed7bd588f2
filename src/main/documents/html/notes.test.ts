import { describe, expect, test } from 'vitest'
import { blocksOf, marksOf } from '../testing/described'
import { readHtml } from './read-html'

/** The footnote signs and the footnotes of a page, and the whole text when it is asked for. */
async function notesOf(html: string) {
  const result = await readHtml({ name: 'a.html', extension: 'html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.error.message)
  const blocks = blocksOf(result.value)
  return {
    signs: marksOf(result.value).filter((mark) => mark.startsWith('footnote-ref')),
    notes: blocks.filter((block) => block.startsWith('footnote')),
    marks: marksOf(result.value),
    text: result.value.text,
  }
}

describe('footnotes as they are written by', () => {
  test('pandoc', async () => {
    const { signs, notes, marks } = await notesOf(`<p>Text<a href="#fn1" class="footnote-ref" id="fnref1"
      role="doc-noteref"><sup>1</sup></a> and<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>.</p>
      <section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>The <em>note</em>.<a
      href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>One.</p><p>Two.<a href="#fnref2"
      class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`)
    expect(signs).toEqual(['footnote-ref: 1 ↓ The note.', 'footnote-ref: 2 ↓ One.'])
    expect(notes).toEqual(['footnote 1: The note.', 'footnote 2: One.', 'footnote: Two.'])
    expect(marks).toContain('emphasis: note')
  })
  test('GitHub', async () => {
    const { signs, notes } = await notesOf(`<p>Text<sup><a href="#user-content-fn-1" id="user-content-fnref-1"
      data-footnote-ref aria-describedby="footnote-label">1</a></sup></p><section data-footnotes class="footnotes">
      <ol><li id="user-content-fn-1"><p>Note. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol>`)
    expect(signs).toEqual(['footnote-ref: 1 ↓ Note.'])
    expect(notes).toEqual(['footnote 1: Note.'])
  })
  test('LibreOffice', async () => {
    const { signs, notes } =
      await notesOf(`<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
      <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Note.</p><p>More.</p></div>`)
    expect(signs).toEqual(['footnote-ref: 1 ↓ Note.'])
    expect(notes).toEqual(['footnote 1: Note.', 'footnote: More.'])
  })
  test('Word', async () => {
    const { signs, notes } =
      await notesOf(`<p>Text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
      class=MsoFootnoteReference>[1]</span></a></p><div><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"
      title=""><span class=MsoFootnoteReference>[1]</span></a> Note.</p></div></div>`)
    expect(signs).toEqual(['footnote-ref: [1] ↓ Note.'])
    expect(notes).toEqual(['footnote [1]: Note.'])
  })
  test('Project Gutenberg', async () => {
    const { signs, notes } =
      await notesOf(`<p>Text<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1"
      class="fnanchor">[1]</a>.</p><div class="footnote"><p><a name="Footnote_1_1" id="Footnote_1_1"></a><a
      href="#FNanchor_1_1"><span class="label">[1]</span></a> Note.</p></div>`)
    expect(signs).toEqual(['footnote-ref: [1] ↓ Note.'])
    expect(notes).toEqual(['footnote [1]: Note.'])
  })
  test('Wikipedia', async () => {
    const { signs, notes } =
      await notesOf(`<p>Text<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup>
      again<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup></p><ol class="references"><li id="cite_note-a-1">
      <span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-a_1-1"><sup><i><b>b</b></i></sup></a></span>
      <span class="reference-text">Smith (2020).</span></li></ol>`)
    expect(signs).toEqual(['footnote-ref: [1] ↓ Smith (2020).', 'footnote-ref: [1] ↓ Smith (2020).'])
    expect(notes).toEqual(['footnote [1]: Smith (2020).'])
  })
  test('hand, with a star and without a link back', async () => {
    const { signs, notes } = await notesOf(
      '<p>Text<sup><a href="#n">*</a></sup><aside id=n epub:type=footnote>* Note.</aside>',
    )
    expect(signs).toEqual(['footnote-ref: * ↓ Note.'])
    expect(notes).toEqual(['footnote *: Note.'])
  })
})

describe('are not footnotes:', () => {
  test.each([
    ['a table of contents', '<ul><li><a href="#s1">1</a></ul><h2 id=s1><a href="#toc">1</a> First</h2>'],
    ['a link to a section', '<p>See <a href="#s">2</a></p><section id=s><p>Words</section>'],
    ['a raised link to a heading', '<p>See <sup><a href="#s">2</a></sup></p><h2 id=s>Words</h2>'],
    ['a link to what is not there', '<p>See <sup><a href="#fn9">9</a></sup></p>'],
  ])('%s', async (_what, html) => expect(await notesOf(html)).toMatchObject({ signs: [], notes: [] }))

  test('a sign whose note is empty is a raised word', async () => {
    const { marks } = await notesOf('<p>a<sup><a href="#fn1">1</a></sup><ol><li id=fn1></ol>')
    expect(marks).toEqual(['superscript: 1'])
  })
})

test('a figure that belongs to the note stays', async () => {
  const { notes } = await notesOf('<p>a<sup><a href="#fn2">2</a></sup><p id=fn2>2 mg were given.')
  expect(notes).toEqual(['footnote 2: 2 mg were given.'])
})
