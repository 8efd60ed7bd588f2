import { Pencil, Trash2 } from 'lucide-react'
import type { EvidenceLink } from '../../../shared/claim/evidence'
import { RELATION_TERMS } from '../../../shared/claim/relation'
import { directionOf } from '../../../shared/document/direction'
import { apply, undo } from '../../state/actions'
import { showMessage } from '../../state/messages'
import { useNotebook } from '../../state/session'
import { openDialog } from '../../state/view'
import { goToPassage } from '../claims/activate'
import { ListIconButton } from '../ui/ListButton'
import { ReviewBadge } from '../review/ReviewBadge'
import { RelationWord } from '../ui/RelationIcon'
import { sourceWords } from './source-words'

/** One piece of evidence: how it bears on the claim, how strongly, where it is and why it counts. */
export function EvidenceItem({ link }: { readonly link: EvidenceLink }) {
  const source = sourceWords(useNotebook(), link.source)
  if (!source) return null
  const name = `${RELATION_TERMS[link.relation].label}, ${source.label}`
  return (
    <li className="ev-item">
      <div className="ev-top">
        <p className="ev-facts">
          <RelationWord relation={link.relation} />
          <span className="ev-strength">{link.strength}</span>
          <span className="ev-source" dir="auto">
            {source.label}
          </span>
        </p>
        <span className="ev-buttons">
          <ListIconButton
            label={`Edit evidence: ${name}`}
            hint="Edit evidence"
            onClick={() => openDialog({ kind: 'edit-evidence', evidenceId: link.id })}
          >
            <Pencil size={13} aria-hidden />
          </ListIconButton>
          <ListIconButton
            label={`Delete evidence: ${name}`}
            hint="Delete evidence"
            onClick={() => void remove(link)}
          >
            <Trash2 size={13} aria-hidden />
          </ListIconButton>
        </span>
      </div>
      {source.quote !== null && (
        <button
          type="button"
          className="quote quote--small"
          dir={directionOf(source.quote)}
          title="Go to the passage"
          onClick={() => goToPassage(source.annotationId)}
        >
          <span className="sr-only">Go to the passage: </span>
          <span className="quote-words">{source.quote}</span>
        </button>
      )}
      <ReviewBadge annotationId={source.annotationId} />
      {link.rationale !== '' && (
        <p className="ev-rationale" dir="auto">
          {link.rationale}
        </p>
      )}
    </li>
  )
}

async function remove(link: EvidenceLink): Promise<void> {
  if (!(await apply({ type: 'evidence.delete', id: link.id }))) return
  showMessage({
    tone: 'news',
    text: 'Evidence deleted',
    hint: null,
    action: { label: 'Undo', run: () => void undo() },
  })
}
