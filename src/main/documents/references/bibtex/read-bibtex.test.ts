import { describe, expect, test } from 'vitest'
import { readBibtex } from './read-bibtex'

const one = async (source: string) => {
  const { references, problems } = await readBibtex(source)
  expect(problems).toEqual([])
  return references[0]!.bibliography
}

test('an article with everything', async () => {
  const found = await one(String.raw`
    % kept by hand
    @string{jqs = "Journal of Quiet " # {Streets}}
    @Article{okafor2021,
      author = {Okafor, Ada and van der Berg, Jan and {Northfield Trust} and King, Jr., Martin and Lea Sommer},
      title  = {{Shade and {Noise}}: the \emph{Ulmus} effect, $\alpha$ \& \"Uber {\'e}tude},
      journal = jqs, volume = 12, number = {3}, pages = {101--117},
      year = 2021, month = mar, day = 4, doi = {https://doi.org/10.1234/abc_d}, issn = {1234-5678},
      langid = {british}, urldate = {2024-05-06}, url = {https://example.org/a_b?c=%20}
    }`)
  expect(found).toMatchObject({
    type: 'article-journal',
    key: 'okafor2021',
    authors: ['Okafor, Ada', 'van der Berg, Jan', 'Northfield Trust', 'King, Martin, Jr.', 'Sommer, Lea'],
    container: 'Journal of Quiet Streets',
    volume: '12',
    issue: '3',
    pages: '101-117',
    year: '2021',
    issued: '2021-03-04',
    doi: '10.1234/abc_d',
    issn: '1234-5678',
    language: 'en-GB',
    accessed: '2024-05-06',
    url: 'https://example.org/a_b?c=%20',
  })
  expect(found.title).toBe('Shade and Noise: the Ulmus effect, α & Über étude')
})

test('a chapter takes from its book what it does not say itself', async () => {
  const { references } = await readBibtex(`
    @incollection{leaf, author={Sato, Yui}, title={Leaves}, pages={3-9}, crossref={trees}}
    @book{trees, editor={Brandt, Eva}, title={Street Trees}, publisher={Elm}, address={Bonn}, year={1999}}`)
  expect(references[0]!.bibliography).toMatchObject({
    type: 'chapter',
    title: 'Leaves',
    container: 'Street Trees',
    editors: ['Brandt, Eva'],
    publisher: 'Elm',
    place: 'Bonn',
    year: '1999',
  })
})

test.each([
  [
    '@phdthesis{a, title={T}, school={University of Elm}, year=2001}',
    { type: 'thesis', genre: 'PhD thesis', publisher: 'University of Elm' },
  ],
  [
    '@thesis{a, title={T}, type={mathesis}, institution={U}, date={2001}}',
    { genre: 'Master’s thesis', publisher: 'U' },
  ],
  [
    '@techreport{a, title={T}, institution={Agency}, number={7}, year=2001}',
    { type: 'report', number: '7', genre: 'Technical report' },
  ],
  [
    '@online{a, title={T}, organization={Site}, url={https://x.org}, urldate={2020-01-02}}',
    { type: 'webpage', container: 'Site', accessed: '2020-01-02' },
  ],
  ['@misc{a, title={T}, howpublished={\\url{https://x.org/y}}}', { type: '', url: 'https://x.org/y' }],
  [
    '@misc{a, title={T}, eprint={2101.00001}, archivePrefix={arXiv}}',
    { url: 'https://arxiv.org/abs/2101.00001' },
  ],
  [
    '@inproceedings{a, title={T}, booktitle={Proc}, eventtitle={Conf}, location={Oslo}}',
    { type: 'paper-conference', container: 'Proc', event: 'Conf', place: 'Oslo' },
  ],
  ['@article(a, title="Round", year="1999")', { title: 'Round', year: '1999' }],
  ['@article{a, title={T}, date={2019-05-01/2019-06}}', { year: '2019', issued: '2019-05-01/2019-06' }],
  ['@article{a, title={T}, date={1998~}}', { year: '1998', issued: '' }],
  ['@article{a, title={T}, year={in press}}', { year: 'in press' }],
  ['@article{a, title={T}, author={A. Uno and others}}', { authors: ['Uno, A.', 'et al.'] }],
  ['@article{a, title={T}, subtitle={S}}', { title: 'T: S' }],
])('%s', async (source, expected) => expect(await one(source)).toMatchObject(expected))

describe('what cannot be read is told with its line and does not stop the others', () => {
  test('a missing brace', async () => {
    const { references, problems } = await readBibtex(
      '@book{a, title={One}}\n@book{b, title={Two\n\n@book{c, title={Three}}\n',
    )
    expect(references.map(({ bibliography }) => bibliography.key)).toEqual(['a', 'c'])
    expect(problems).toEqual([{ line: 2, key: 'b', message: 'A closing brace is missing.' }])
  })

  test('an entry without a title', async () => {
    expect((await readBibtex('\n\n@book{b, year={2000}}')).problems).toMatchObject([{ line: 3, key: 'b' }])
  })

  test('two entries of one name are two', async () => {
    const { references } = await readBibtex('@book{a, title={One}}\n@book{a, title={Two}}')
    expect(references.map(({ bibliography }) => bibliography.title)).toEqual(['One', 'Two'])
  })

  test('braces a hundred thousand deep', async () => {
    const deep = `@book{a, title=${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}\n@book{b, title={B}}`
    const { references, problems } = await readBibtex(deep)
    expect(references).toHaveLength(1)
    expect(problems).toMatchObject([{ key: 'a', message: 'Its braces are nested too deeply.' }])
  })

  test('an entry of a megabyte', async () => {
    const { references, problems } = await readBibtex(
      `@book{a, title={${'x'.repeat(1 << 20)}}}\n@book{b, title={B}}`,
    )
    expect(references).toHaveLength(1)
    expect(problems[0]!.message).toContain('256 KB')
  })

  test('nothing but openings', async () => {
    expect((await readBibtex('@book{'.repeat(20_000))).references).toEqual([])
  })
})
