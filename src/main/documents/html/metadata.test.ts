import { expect, test } from 'vitest'
import { parseHtml } from './parse-html'
import { readMetadata } from './metadata'

function metadata(head: string) {
  const parsed = parseHtml('a.html', `<html lang="de_AT"><head>${head}</head><body><title>no</title>`)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return readMetadata(parsed.value)
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

test('the tags of scholarly publishers go first', () => {
  const { bibliography, language } = metadata(
    `<title>Sleep | Journal</title>${meta('citation_title', 'Sleep &amp; memory')}${meta('citation_author', 'Doe, Jane')}
     ${meta('citation_author', 'Li Wei')}${meta('citation_publication_date', '2021/03/04')}
     ${meta('citation_journal_title', 'J Sleep')}${meta('citation_volume', '12')}${meta('citation_issue', '3')}
     ${meta('citation_firstpage', '45')}${meta('citation_lastpage', '67')}${meta('citation_issn', '1234-5678')}${meta('citation_doi', 'doi:10.1000/xyz')}${meta('og:title', 'Other')}
     <link rel=canonical href="https://a.b/c"><meta property="og:site_name" content="Site">`,
  )
  expect(bibliography).toMatchObject({
    title: 'Sleep & memory',
    authors: ['Doe, Jane', 'Li Wei'],
    year: '2021',
    container: 'J Sleep',
    type: 'article-journal',
    issued: '2021-03-04',
    volume: '12',
    issue: '3',
    pages: '45-67',
    issn: '1234-5678',
    doi: '10.1000/xyz',
    url: 'https://a.b/c',
  })
  expect(language).toBe('de-AT')
})

test('the name of the site behind a title goes, when the one heading of the page says where it begins', () => {
  const titled = (title: string, body: string) => {
    const parsed = parseHtml(
      'a.html',
      `<html><head><title>${title}</title></head><body>${body}</body></html>`,
    )
    if (!parsed.ok) throw new Error(parsed.error.message)
    return readMetadata(parsed.value).bibliography.title
  }
  const heading = '<h1>Do trees calm <i>traffic</i>?</h1>'
  expect(titled('Do trees calm traffic? | City Journal', heading)).toBe('Do trees calm traffic?')
  expect(titled('Do trees calm traffic? - City Journal', heading)).toBe('Do trees calm traffic?')
  expect(titled('Do trees calm traffic? An answer', heading)).toBe('Do trees calm traffic? An answer')
  expect(titled('Do trees calm traffic? | City Journal', '')).toBe('Do trees calm traffic? | City Journal')
  expect(titled('Trees: a reader', '<h1>Trees</h1>')).toBe('Trees: a reader')
})

test('Dublin Core, and a DOI among its identifiers', () => {
  const { bibliography } = metadata(
    meta('DC.Title', 'T') +
      meta('DC.Creator', 'A; B') +
      meta('DC.Date', '1999-01') +
      meta('DC.Identifier', 'urn:x') +
      meta('DC.Identifier', 'https://doi.org/10.5555/12'),
  )
  expect(bibliography).toMatchObject({ title: 'T', authors: ['A', 'B'], year: '1999', doi: '10.5555/12' })
})

test('JSON-LD, wherever the article is in it', () => {
  const data = {
    '@graph': [
      { '@type': 'WebSite', name: 'Site' },
      {
        '@type': ['NewsArticle'],
        headline: 'H',
        author: [{ '@type': 'Person', name: 'A B' }, 'C'],
        datePublished: '2020-05-06T00:00:00Z',
        publisher: { name: 'Paper' },
        url: 'https://p.q/r',
      },
    ],
  }
  const { bibliography } = metadata(
    `<script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`,
  )
  expect(bibliography).toMatchObject({
    title: 'H',
    authors: ['A B', 'C'],
    year: '2020',
    container: 'Paper',
    doi: '',
    url: 'https://p.q/r',
  })
})

test('an ordinary page has its title; addresses are of the web', () => {
  const { bibliography } = metadata(
    `<title> A
     page </title><link rel=canonical href="javascript:alert(1)"><meta property=og:url content="https://x.y/z">`,
  )
  expect(bibliography).toMatchObject({ title: 'A page', url: 'https://x.y/z', authors: [], year: '' })
})
