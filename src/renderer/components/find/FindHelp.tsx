interface Example {
  readonly words: string
  readonly means: string
}

const EXAMPLES: readonly Example[] = [
  { words: '"blood pressure"', means: 'these words as they stand' },
  { words: '-placebo', means: 'leaves out what has this word' },
  { words: 'tag:', means: 'claims and highlights with a tag; -tag: those without' },
  { words: 'standing:refuted', means: 'claims by standing; a comma means or' },
  { words: 'section:', means: 'what is filed under a section' },
  { words: 'document:', means: 'what belongs to a document' },
  { words: 'relation:disputes', means: 'claims and evidence by relation' },
  { words: 'certainty:high', means: 'claims by certainty' },
  { words: 'has:note', means: 'claims with a note; also has:evidence' },
  { words: 'in:claims', means: 'only claims; also notes, text, tags, evidence' },
]

/** How to ask: the filters, each of which can be pressed. */
export function FindHelp({ onChoose }: { readonly onChoose: (words: string) => void }) {
  return (
    <div className="find-help">
      <p className="find-help-lead">
        Type words to find them in documents, claims, evidence, notes and tags. Spelling need not be exact.
        Filters narrow it down, and can be put together. After a colon, Tab leads to the values there are:
      </p>
      <ul className="find-help-list">
        {EXAMPLES.map(({ words, means }) => (
          <li key={words}>
            <button type="button" className="find-help-example" onClick={() => onChoose(words)}>
              <code>{words}</code>
              <span>{means}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
