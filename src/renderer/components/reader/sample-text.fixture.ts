import type { TextVersion } from '../../../shared/document/text-version'

const LINES: readonly (Omit<TextVersion['blocks'][number], 'start' | 'end'> & { readonly text: string })[] = [
  { kind: 'heading', text: 'A heading' },
  { kind: 'paragraph', text: 'Some words, some strong words and a family 👩‍👩‍👧 of four.' },
  { kind: 'list-item', depth: 0, marker: '•', text: 'first item' },
  { kind: 'list-item', depth: 1, marker: '•', text: 'nested item' },
  { kind: 'quote', depth: 0, text: 'quoted words' },
  { kind: 'table-row', header: true, text: 'name\tvalue' },
  { kind: 'table-row', text: 'alpha\t' },
  { kind: 'code', text: 'let a = 1\nlet b = 2' },
  ...Array.from({ length: 200 }, (_, i) => ({
    kind: 'paragraph' as const,
    text: `Paragraph ${i}. ${'The words of this paragraph fill a few lines of the column. '.repeat(4).trim()}`,
  })),
  { kind: 'paragraph', text: 'Words with a note.†' },
  { kind: 'footnote', marker: '†', text: 'What the note says.' },
  { kind: 'paragraph', text: 'The last words.' },
]

/** A text with every kind of block, marks that cross, an emoji of several units, and two hundred paragraphs. */
export function sampleVersion(): TextVersion {
  let at = 0
  const blocks = LINES.map(({ text, ...block }) => {
    const start = at
    // Two line breaks: what lies between blocks is white space, not always one character.
    at += text.length + 2
    return { ...block, start, end: start + text.length }
  })
  const text = LINES.map((line) => line.text).join('\n\n')
  const find = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const empty = text.indexOf('alpha') + 'alpha\t'.length
  const marks = [
    { kind: 'strong' as const, ...find('strong words and') },
    { kind: 'emphasis' as const, ...find('words and a') },
    { kind: 'link' as const, href: 'https://example.org/', ...find('family') },
    { kind: 'cell' as const, ...find('name') },
    { kind: 'cell' as const, ...find('value') },
    { kind: 'cell' as const, ...find('alpha') },
    { kind: 'cell' as const, start: empty, end: empty },
    { kind: 'footnote-ref' as const, target: find('What the note says.').start, ...find('†') },
  ]
  return { hash: 'a'.repeat(64), unit: 'utf16', text, blocks, marks: marks.sort((a, b) => a.start - b.start) }
}
