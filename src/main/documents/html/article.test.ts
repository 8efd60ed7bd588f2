import { describe, expect, test } from 'vitest'
import { readHtml } from './read-html'

async function read(html: string) {
  const result = await readHtml({ name: 'a.html', extension: 'html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const SENTENCE =
  'Patients who slept for less than six hours remembered fewer words, names and places than others. '
const PARAGRAPHS = Array.from({ length: 8 }, (_, i) => `<p>${i}: ${SENTENCE.repeat(3)}</p>`).join('\n')
const MENU = '<nav><ul><li><a href="/">Home</a><li><a href="/about">About us</a></ul></nav>'
const FOOT = '<footer>All rights reserved</footer>'
const LEFT_OUT = ['Menus, side columns and the like were left out.']

describe('of a page with menus is read', () => {
  test.each([
    ['its one article', `${MENU}<article><h1>T</h1>${PARAGRAPHS}</article>${FOOT}`],
    ['its main part', `${MENU}<main><h1>T</h1>${PARAGRAPHS}</main>${FOOT}`],
    [
      'what Readability finds',
      `${MENU}<div id=wrap><h1>T</h1><div class=text>${PARAGRAPHS}</div><div class="sidebar">Buy this</div></div>${FOOT}`,
    ],
  ])('%s', async (_what, body) => {
    const { text, warnings, headings } = await read(`<title>T</title><body>${body}`)
    expect(text.startsWith('T\n0: Patients')).toBe(true)
    expect(text.trim().endsWith('others.')).toBe(true)
    expect(text).not.toMatch(/Home|About|rights|Buy/)
    expect(headings.map(({ title }) => title)).toEqual(['T'])
    expect(warnings).toEqual(LEFT_OUT)
  })

  test('the article with its notes and references, but not its sharing buttons', async () => {
    const { text, blocks } = await read(`${MENU}<article><h1>T</h1><div class="share">Share this</div>
      <p>a<sup><a href="#fn1">1</a></sup></p>${PARAGRAPHS}<h2>References</h2><ol><li>Doe 2020</ol>
      <aside role=doc-footnote id=fn1>A note.</aside></article>${FOOT}`)
    expect(text).not.toContain('Share this')
    expect(text).toContain('References\nDoe 2020\nA note.')
    expect(blocks.at(-1)?.kind).toBe('footnote')
  })
  test('its title, when that stands before the article', async () => {
    const { text } = await read(`${MENU}<header><h1>The title</h1></header><article>${PARAGRAPHS}</article>`)
    expect(text.startsWith('The title\n0:')).toBe(true)
  })
})

describe('all is read', () => {
  test('of a page without menus, unchanged', async () => {
    const { text, warnings } = await read(`<h1>T</h1><div>one</div>${PARAGRAPHS}<div>last</div>`)
    expect(text.endsWith('last')).toBe(true)
    expect(warnings).toEqual([])
  })
  test('of a page with menus whose article is short', async () => {
    const { text, warnings } = await read(`${MENU}<article><p>Short.</p></article>${FOOT}`)
    expect(text).toContain('Home')
    expect(warnings).toEqual([])
  })
  test('of a page with several articles', async () => {
    const { text } = await read(`${MENU}<article><p>One.</p></article><article><p>Two.</p></article>`)
    expect(text).toMatch(/Home[^]*One[^]*Two/)
  })
})
