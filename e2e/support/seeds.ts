import type { Seed } from './seed'

const SLEEP = `Sleep and mood are tied, and nobody is sure which pulls which.

Findings

Short nights came before low mood in most diaries. Naps did not help.

Long nights were rare. Nobody slept more than ten hours.

Doubts

The diaries were kept by hand. Some were filled in a week late.

Outlook

A larger study is planned for next year.
`

const EXERCISE = `# Exercise and mood

Walking helped half of those who tried it.

## Methods

Forty people walked for six weeks.
`

/** Two short documents and nothing else. */
const TWO_DOCUMENTS: Seed = {
  documents: [
    { fileName: 'sleep.txt', text: SLEEP },
    { fileName: 'exercise.md', text: EXERCISE },
  ],
}

const claimOf = (id: string, start: string, statement: string) => {
  const at = SLEEP.indexOf(start)
  return [
    {
      type: 'annotation.create',
      id: `ann_${id}`,
      target: { documentId: '@0', start: at, end: at + start.length },
    },
    { type: 'claim.create', id: `clm_${id}`, annotationId: `ann_${id}`, statement },
  ]
}

/** Three claims under Findings, one under Doubts, two tags and a note of each kind. */
export const AT_WORK: Seed = {
  ...TWO_DOCUMENTS,
  commands: [
    { type: 'tag.create', id: 'tag_diary', label: 'Diary', color: 'teal' },
    { type: 'tag.create', id: 'tag_mood', label: 'Mood', color: 'amber' },
    ...claimOf('short', 'Short nights came before low mood in most diaries.', 'Short nights lower mood'),
    ...claimOf('naps', 'Naps did not help.', 'Naps are useless'),
    ...claimOf('long', 'Long nights were rare.', 'Few sleep long'),
    ...claimOf('late', 'Some were filled in a week late.', 'Late diaries are unreliable'),
    { type: 'claim.update', id: 'clm_short', tagIds: ['tag_diary'] },
    { type: 'note.create', id: 'note_all', target: { kind: 'notebook' }, text: 'Ask about *caffeine*.' },
  ],
}

/** A notebook whose brief takes a while: the answer to "Cancel" must come before it is done. */
export function longSeed(sections: number, claimsEach: number): Seed {
  const titles = Array.from({ length: sections }, (_, index) => `Part ${index + 1}`)
  const text = titles.map((title) => `# ${title}\n\nWhat there is to say of it.\n`).join('\n')
  const statement = 'What was found holds for those who were asked and for nobody else. '.repeat(12)
  return {
    documents: [{ fileName: 'long.md', text }],
    commands: Array.from({ length: sections * claimsEach }, (_, index) => ({
      type: 'claim.create',
      documentId: '@0',
      sectionId: `sec_${text
        .replace(/^# /gm, '')
        .replace(/\n{2,}/g, '\n')
        .indexOf(`Part ${(index % sections) + 1}\n`)}`,
      statement: `${index}. ${statement}`,
    })),
  }
}

/** The notebook at work, with evidence from a reference that disputes a claim. */
export const DISPUTED: typeof AT_WORK = {
  ...AT_WORK,
  commands: [
    ...(AT_WORK.commands ?? []),
    { type: 'reference.create', id: 'ref_1', bibliography: { title: 'A study of naps' } },
    {
      type: 'evidence.create',
      claimId: 'clm_naps',
      source: { kind: 'reference', referenceId: 'ref_1' },
      relation: 'disputes',
      strength: 'strong',
    },
  ],
}
