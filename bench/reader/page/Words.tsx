import type { ReactNode } from 'react'
import type { Run } from './subject'

/** Words in the inline mark of their run. */
export function Words({ kind, children }: { readonly kind: Run['kind']; readonly children: ReactNode }) {
  if (kind === 'emphasis') return <em>{children}</em>
  if (kind === 'strong') return <strong>{children}</strong>
  return children
}
