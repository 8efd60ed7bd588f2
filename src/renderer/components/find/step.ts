import { isQuestion, stepToMatch, useFind } from '../../state/find'
import { announce } from '../../state/messages'
import { useView } from '../../state/view'
import { positionOf } from '../reader/positions'
import { goToHit } from './go-to-hit'

/** Goes to the next or the previous place where the words are: in this document, or else to the first elsewhere. */
export function step(direction: 1 | -1): void {
  const { documentId } = useView.getState()
  const { answer, text } = useFind.getState()
  if (!isQuestion(text)) {
    announce('Nothing is being searched for.')
    return
  }
  const offset = (documentId && positionOf(documentId)?.offset) ?? 0
  if (stepToMatch(direction, offset)) return
  for (const group of answer?.result.groups ?? []) {
    const hit = group.hits.find(({ kind }) => kind === 'text')
    if (!hit) continue
    void goToHit(group, hit)
    return
  }
  announce('These words are in no document.')
}
