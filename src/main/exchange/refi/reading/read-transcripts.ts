import type { TreeElement } from '../../../documents/markup/tree'
import { childrenOf, guidIn } from './refi-xml'

/**
 * The selections of a transcript as selections of its text. They are told by points in time, each of which has its place
 * in the text; one without such a place is as one outside of it.
 */
export function transcriptSelections(transcript: TreeElement): TreeElement[] {
  const places = new Map(
    childrenOf(transcript, 'SyncPoint').map((point) => [guidIn(point, 'guid'), point.get('position')]),
  )
  return childrenOf(transcript, 'TranscriptSelection').map((selection) => {
    const place = (name: string) => places.get(guidIn(selection, name)) ?? ''
    selection.attributes.set('startPosition', place('fromSyncPoint'))
    selection.attributes.set('endPosition', place('toSyncPoint'))
    return selection
  })
}
