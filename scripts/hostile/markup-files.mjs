import { hostile } from './hostile-file.mjs'

/** @param {string} body @param {string} [head] */
const page = (body, head = '') =>
  `<!doctype html><html><head><title>A page</title>${head}</head><body>${body}</body></html>`
const PARAGRAPH = '<p>Words that a reader should see, and enough of them to look like a text of its own.</p>'
const MB = 1024 * 1024

/** Pages of HTML: what runs, what loads, what hides, and what costs a parser its stack. */
export const MARKUP_FILES = [
  hostile('empty.html', 'a page without words', 'refused', () => page(''), { says: /no text/ }),
  hostile('only-script.html', 'nothing but scripts', 'refused', () => page('<script>var words = 1</script>')),
  hostile('torn.html', 'a page that ends within a tag', 'read', () => `<html><body>${PARAGRAPH}<p cla`),
  hostile('deep.html', 'elements nested 200,000 deep', 'either', () =>
    page(`${'<div>'.repeat(200_000)}deep words${'</div>'.repeat(200_000)}${PARAGRAPH}`),
  ),
  hostile('deep-inline.html', 'formatting nested 200,000 deep', 'either', () =>
    page(`<p>${'<b><i>'.repeat(100_000)}deep words</p>${PARAGRAPH}`),
  ),
  hostile('deep-tables.html', 'tables in tables in tables', 'either', () =>
    page(`${'<table><tr><td>'.repeat(20_000)}deep words${PARAGRAPH}`),
  ),
  hostile('deep-lists.html', 'lists in lists in lists', 'either', () =>
    page(`${'<ul><li>'.repeat(50_000)}deep words`),
  ),
  hostile('attributes.html', 'a tag with 100,000 attributes', 'read', () =>
    page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>words</p>${PARAGRAPH}`),
  ),
  hostile('one-line.html', '50 MB in one line', 'either', () =>
    page(`<p>${'Some <b>words</b>. '.repeat(2_700_000)}</p>`),
  ),
  hostile('spans.html', 'cells that span a billion columns', 'read', () =>
    page(`<table><tr><td colspan="1000000000" rowspan="1000000000">words</td></tr></table>${PARAGRAPH}`),
  ),
  hostile('entities.html', 'entities that expand to each other', 'either', () => {
    const levels = Array.from({ length: 10 }, (_, i) =>
      i === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">`,
    )
    return `<?xml version="1.0"?><!DOCTYPE html [${levels.join('')}]><html><body><p>&l9;</p>${PARAGRAPH}</body></html>`
  }),
  hostile(
    'outside.html',
    'entities that read files',
    'read',
    () =>
      `<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]><html><body><p>&f;</p>${PARAGRAPH}</body></html>`,
    { never: ['root:'] },
  ),
  hostile(
    'scripts.html',
    'scripts in every place that has one',
    'read',
    () =>
      page(
        [
          PARAGRAPH,
          '<script>document.write("WRITTEN")</script><noscript>NOSCRIPT</noscript>',
          '<img src=x onerror="alert(1)"><svg onload="alert(1)"><script>SVGSCRIPT</script></svg>',
          '<a href="javascript:alert(1)">one</a> <a href=" java\nscript:alert(1)">two</a>',
          '<a href="data:text/html,x">three</a> <a href="vbscript:x">four</a>',
          '<iframe srcdoc="<p>FRAME</p>"></iframe><object data="x">OBJECT</object><embed src="x">',
          '<style>body{background:url(https://tracker.example/)}</style><template>TEMPLATE</template>',
          '<form action="https://evil.example/"><input value="FIELD"><textarea>AREA</textarea></form>',
          '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
        ].join('\n'),
        '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">' +
          '<link rel="stylesheet" href="https://tracker.example/a.css">',
      ),
    { never: ['WRITTEN', 'SVGSCRIPT', 'FRAME', 'TEMPLATE', 'background:url'] },
  ),
  hostile(
    'hidden.html',
    'words that nobody would see',
    'read',
    () =>
      page(`<p hidden>HIDDENONE</p><p style="display:none">HIDDENTWO</p>${PARAGRAPH}<!-- HIDDENTHREE -->`),
    { never: ['HIDDENONE', 'HIDDENTHREE'] },
  ),
  hostile('charset.html', 'a page that lies about its encoding', 'either', () =>
    Buffer.from(
      page(`<p>Gr\u00fc\u00dfe aus Z\u00fcrich</p>${PARAGRAPH}`, '<meta charset="utf-8">'),
      'latin1',
    ),
  ),
  hostile('utf7.html', 'an encoding that hides tags', 'either', () =>
    page(`<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>${PARAGRAPH}`, '<meta charset="utf-7">'),
  ),
  hostile('nul.html', 'NULs within tags', 'either', () =>
    page(`<p>be\0fore</p><scr\0ipt>x</scr\0ipt>${PARAGRAPH}`),
  ),
  hostile(
    'comment.html',
    'a comment without an end',
    'either',
    () => `${page(PARAGRAPH)}<!--${' x'.repeat(MB)}`,
  ),
  hostile('plaintext.html', 'a tag after which all is text', 'read', () =>
    page(`${PARAGRAPH}<plaintext></p><b>`),
  ),
  hostile(
    'page.xhtml',
    'XHTML that is not well formed',
    'either',
    () =>
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>one<p>two</body>${PARAGRAPH}`,
  ),
]
