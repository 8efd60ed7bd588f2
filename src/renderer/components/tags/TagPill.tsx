import { X } from 'lucide-react'
import type { Tag } from '../../../shared/codebook/tag'

interface Props {
  readonly tag: Tag
  readonly onRemove?: () => void
}

/** A tag: a dot of its colour and its label. */
export function TagPill({ tag, onRemove }: Props) {
  return (
    <span className="tag-pill" title={tag.description || undefined}>
      <span className={`tag-dot tag--${tag.color}`} aria-hidden />
      <span className="tag-label">{tag.label}</span>
      {onRemove && (
        <button
          type="button"
          className="tag-remove"
          aria-label={`Remove tag ${tag.label}`}
          onClick={onRemove}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  )
}
