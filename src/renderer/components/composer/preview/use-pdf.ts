import { useEffect, useState } from 'react'
import type { BriefPreview } from '../../../../shared/rpc/previews'
import { openPdf, type OpenPdf } from './pdf'

export interface Shown {
  readonly pdf: OpenPdf
  readonly of: BriefPreview
}

/**
 * The pages as they can be drawn. While newer ones are read the older ones stay; `hasFailed` when the newest could not be
 * read. Null before the first.
 */
export function usePdf(pages: BriefPreview | null): {
  readonly shown: Shown | null
  readonly hasFailed: boolean
} {
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState<BriefPreview | null>(null)
  useEffect(() => {
    if (!pages) return
    let isWanted = true
    openPdf(pages.base64).then(
      (pdf) => {
        if (isWanted) setShown({ pdf, of: pages })
        else pdf.close()
      },
      () => {
        if (isWanted) setFailed(pages)
      },
    )
    return () => {
      isWanted = false
    }
  }, [pages])
  useEffect(() => () => shown?.pdf.close(), [shown])
  return { shown: pages ? shown : null, hasFailed: failed !== null && failed === pages }
}
