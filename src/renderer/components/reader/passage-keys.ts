/** What can be made of a selected passage. */
export type PassageActionName = 'highlight' | 'claim' | 'evidence' | 'note'

interface PassageAction {
  readonly name: PassageActionName
  readonly label: string
  readonly key: string
  readonly hint: string
}

/** The actions of the selection toolbar, in order, with the keys that do the same. */
export const PASSAGE_ACTIONS: readonly PassageAction[] = [
  { name: 'highlight', label: 'Highlight', key: 'H', hint: 'Mark this passage' },
  { name: 'claim', label: 'Claim', key: 'C', hint: 'Make a claim from this passage' },
  { name: 'evidence', label: 'Evidence', key: 'E', hint: 'Add this passage as evidence for a claim' },
  { name: 'note', label: 'Note', key: 'N', hint: 'Write a note on this passage' },
]
