import { useEffect, useRef } from 'react'
import { outlineOf } from '../../../../shared/brief/outline'
import { shownBrief, useBriefView, type ChosenLine } from '../../../state/brief-view'
import { useSession } from '../../../state/session'
import { scrollBehavior } from '../../ui/motion'
import type { Shown } from './use-pdf'
import { topOf } from './page-words'

/** A claim further from the heading above it than this is not looked for. */
const MOST_PAGES = 40

/** Shows on the pages what is chosen in the outline: once for each choice, as soon as the pages have it. */
export function useFollowChosen(
  shown: Shown | null,
  isBusy: boolean,
  goTo: (page: number, behavior: ScrollBehavior, down?: number) => void,
): void {
  const chosen = useBriefView((state) => state.chosen)
  const followed = useRef(chosen)
  useEffect(() => {
    if (!chosen || !shown || followed.current === chosen) return
    const { places } = shown.of
    const at = places.findIndex(({ partId }) => partId === chosen.partId)
    const place = places[at]
    // A heading that was just added is on no page yet: the next pages show it.
    if (!place) {
      if (!isBusy) followed.current = chosen
      return
    }
    const next = places[at + 1]?.page ?? shown.pdf.count
    const last = Math.min(chosen.claimId === null ? place.page : next, place.page + MOST_PAGES)
    const words = wordsOf(chosen)
    let isWanted = true
    const go = (page: number, down?: number) => {
      followed.current = chosen
      goTo(page, scrollBehavior(), down)
    }
    const find = async () => {
      for (let page = place.page; page <= last; page += 1) {
        const down = words === '' ? null : topOf(await shown.pdf.textOf(page), words)
        if (!isWanted) return
        if (down !== null) {
          go(page, down)
          return
        }
      }
      go(place.page)
    }
    // Pages that were closed meanwhile have made room for newer ones.
    find().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [chosen, shown, isBusy, goTo])
}

/** What is printed of it: a title or a statement. */
function wordsOf({ partId, claimId }: ChosenLine): string {
  const notebook = useSession.getState().open?.notebook
  if (!notebook) return ''
  if (claimId !== null) return notebook.claims[claimId]?.statement ?? ''
  return outlineOf(notebook, shownBrief(notebook)).find(({ part }) => part.id === partId)?.title ?? ''
}
