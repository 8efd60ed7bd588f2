import { useEffect, useRef } from 'react'
import type { BriefId } from '../../../shared/core/ids'
import type { Notebook } from '../../../shared/notebook/notebook'
import { askForPages, stopAsking } from '../../state/brief-preview'

/** Keeps the pages of a brief up to date with the notebook for as long as they are looked at. */
export function usePages(notebook: Notebook, briefId: BriefId): void {
  const asked = useRef<BriefId | null>(null)
  useEffect(() => {
    askForPages(briefId, asked.current === briefId ? 'settled' : 'at once')
    asked.current = briefId
  }, [notebook, briefId])
  useEffect(() => {
    return () => {
      asked.current = null
      stopAsking()
    }
  }, [])
}
