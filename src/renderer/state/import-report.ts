import type { AppError } from '../../shared/core/result'
import { currentVersion, type SourceDocument } from '../../shared/document/source-document'
import type { ImportOutcome } from '../../shared/rpc/contract'
import type { Message } from './messages'

type Words = Pick<Message, 'tone' | 'text' | 'hint'>

/**
 * What to tell of an import: what could not be kept, what was in the notebook before, and what failed. Several failures
 * are one message, and so are several files that came in with something missing, or the later ones would push the earlier out of sight unread.
 */
export function importReport(
  outcomes: readonly ImportOutcome[],
  documents: readonly SourceDocument[],
): readonly Words[] {
  const added = outcomes.flatMap((outcome) => ('documentId' in outcome ? [outcome] : []))
  const remarks = added.map(({ fileName, documentId, warnings }) => {
    const all = [...warnings, ...sameAsBefore(documentId, documents)]
    return {
      text: `“${fileName}”: ${all.join(' ')}`,
      isWarning: warnings.length > 0,
      isEmpty: all.length === 0,
    }
  })
  const news = remarks.flatMap((one) => (one.isEmpty || one.isWarning ? [] : [line('news', one.text, null)]))
  const doubts = remarks.filter(({ isWarning }) => isWarning).map(({ text }) => text)
  const [only = '', ...others] = doubts
  if (others.length > 0) {
    const summary = `${doubts.length} of ${outcomes.length} files came in with something to check.`
    news.push(line('warning', summary, doubts.join('\n')))
  } else if (only !== '') news.push(line('warning', only, null))
  const errors = outcomes.flatMap((outcome) => {
    // Whoever cancelled knows.
    return 'error' in outcome && outcome.error.code !== 'cancelled' ? [outcome.error] : []
  })
  const [first, ...more] = errors
  if (!first) return news
  if (more.length === 0) return [...news, line('error', first.message, first.hint ?? null)]
  const summary = `${errors.length} of ${outcomes.length} files were not imported.`
  return [...news, line('error', summary, errors.map(sentences).join('\n'))]
}

const line = (tone: Message['tone'], text: string, hint: string | null): Words => ({ tone, text, hint })

const sentences = ({ message, hint }: AppError) => (hint === undefined ? message : `${message} ${hint}`)

/** Says that a text is there twice: somebody may have meant a newer version, or forgotten. */
function sameAsBefore(id: string, documents: readonly SourceDocument[]): string[] {
  const added = documents.find((document) => document.id === id)
  if (!added) return []
  const { hash } = currentVersion(added)
  const twin = documents.find((document) => document.id !== id && currentVersion(document).hash === hash)
  return twin ? [`The notebook already had this text, as “${twin.bibliography.title}”. Both are kept.`] : []
}
