import { useState } from 'react'
import { CITATION_STYLES, CITATION_STYLE_TERMS } from '../../../shared/notebook/citation-style'
import { PAPERS, type Paper } from '../../../shared/notebook/brief'
import { briefOf } from '../../../shared/notebook/queries'
import { apply } from '../../state/actions'
import { cancelBrief, clearBrief, exportBrief, useBrief } from '../../state/brief'
import { flushDrafts } from '../../state/drafts'
import { useNotebook, useSession } from '../../state/session'
import { closeDialog } from '../../state/view'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { DraftField } from '../ui/DraftField'
import { ExportDone } from './ExportDone'
import { ExportProgress } from './ExportProgress'

const PAPER_WORDS: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'US Letter' }
const PAPER_SEGMENTS = PAPERS.map((paper) => ({ value: paper, label: PAPER_WORDS[paper] }))

const STYLE_OPTIONS = CITATION_STYLES.map((value) => {
  const { label, example } = CITATION_STYLE_TERMS[value]
  return { value, label, detail: example }
})

/** How the brief presents itself, and the export itself: settings, then progress, then what came of it. */
export function ExportDialog() {
  const { jobId, result } = useBrief()
  const [isAsked, setAsked] = useState(false)
  const isRunning = jobId !== null && result === null
  const close = () => {
    if (isRunning) void cancelBrief()
    void flushDrafts()
    clearBrief()
    closeDialog()
  }
  const start = async () => {
    setAsked(true)
    await exportBrief()
    setAsked(false)
  }
  if (isRunning) {
    return (
      <AppDialog
        title="Writing the brief"
        onClose={close}
        footer={<Button onPress={() => void cancelBrief()}>Cancel</Button>}
      >
        <ExportProgress />
      </AppDialog>
    )
  }
  if (result?.ok) {
    return <ExportDone done={result.value} onAgain={clearBrief} onClose={close} />
  }
  return (
    <AppDialog
      title="Export brief"
      lead="A PDF of the claims, their evidence and your notes, in the order of the documents."
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Close</Button>
          <Button tone="primary" isDisabled={isAsked} onPress={() => void start()}>
            Export PDF
          </Button>
        </>
      }
    >
      {result && result.error.code !== 'cancelled' && (
        <p className="ui-problem" role="alert">
          {result.error.message} {result.error.hint}
        </p>
      )}
      <BriefSettings />
    </AppDialog>
  )
}

function BriefSettings() {
  const notebook = useNotebook()
  const brief = briefOf(notebook)
  const { id } = brief
  const author = useSession((state) => state.library.preferences.author)
  const [language, setLanguage] = useState(brief.language)
  return (
    <div className="ui-form">
      <DraftField
        field={`brief-title:${id}`}
        label="Title"
        saved={brief.title}
        placeholder={notebook.title}
        autoFocus
      />
      <DraftField field={`brief-subtitle:${id}`} label="Subtitle" saved={brief.subtitle} />
      <DraftField field={`brief-author:${id}`} label="Author" saved={brief.author} placeholder={author} />
      <DraftField
        field={`brief-summary:${id}`}
        label="Summary"
        saved={brief.summary}
        rows={5}
        hint="Opens the brief, in Markdown."
      />
      <Select
        label="Citation style"
        options={STYLE_OPTIONS}
        value={brief.citationStyle}
        onChange={(citationStyle) => void apply({ type: 'brief.update', id, changes: { citationStyle } })}
      />
      <p className="ui-hint brief-credit">
        Citations by{' '}
        <a href="https://citationstyles.org/" target="_blank" rel="noreferrer">
          CiteProc-JS and the Citation Style Language project
        </a>
        .
      </p>
      <div className="ui-form-row">
        <Segments
          label="Paper"
          segments={PAPER_SEGMENTS}
          value={brief.paper}
          onChange={(paper) => void apply({ type: 'brief.update', id, changes: { paper } })}
        />
        <Field
          label="Language"
          value={language}
          placeholder="en"
          onChange={setLanguage}
          onBlur={() => {
            const changed = language.trim()
            if (changed.length < 2) setLanguage(brief.language)
            else if (changed !== brief.language) {
              void apply({ type: 'brief.update', id, changes: { language: changed } })
            }
          }}
        />
      </div>
    </div>
  )
}
