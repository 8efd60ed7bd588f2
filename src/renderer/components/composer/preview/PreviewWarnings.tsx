import { TriangleAlert } from 'lucide-react'
import { count } from '../../ui/words'

/** What to know about the pages, such as letters that no font has. */
export function PreviewWarnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <details className="comp-warnings">
      <summary>
        <TriangleAlert size={14} aria-hidden />
        {count(warnings.length, 'thing')} worth knowing
      </summary>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </details>
  )
}
