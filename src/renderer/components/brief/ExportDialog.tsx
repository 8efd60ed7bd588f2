import { useState } from 'react'
import type { BriefFormat } from '../../../shared/notebook/export-formats'
import { briefsOf } from '../../../shared/notebook/queries'
import { cancelBrief, clearBrief, exportBrief, useBrief } from '../../state/brief'
import { showBrief, shownBrief, useBriefView } from '../../state/brief-view'
import { flushDrafts } from '../../state/drafts'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import { showView, useViews } from '../../state/views'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { phaseWords } from './brief-words'
import { EXPORT_VERBS, FormatChoice } from './FormatChoice'
import { ExportDone, ExportDoneButtons } from './ExportDone'
import { ExportProgress } from './ExportProgress'

/** Writes the brief to a file: what kind of file, then progress, then what came of it. */
export function ExportDialog() {
  const { jobId, result, progress } = useBrief()
  const [isAsked, setAsked] = useState(false)
  const [format, setFormat] = useState<BriefFormat>('pdf')
  const isRunning = jobId !== null && result === null
  const close = () => {
    if (isRunning) void cancelBrief()
    void flushDrafts()
    clearBrief()
    closeDialog()
  }
  const start = async () => {
    setAsked(true)
    await exportBrief(format)
    setAsked(false)
  }
  if (isRunning) {
    return (
      <AppDialog
        title="Writing the brief"
        onClose={close}
        footer={<Button onPress={() => void cancelBrief()}>Cancel</Button>}
      >
        <ExportProgress words={progress ? phaseWords(progress) : 'Starting…'} share={progress} />
      </AppDialog>
    )
  }
  // The same dialog throughout: when it closes, the focus goes back to what opened it.
  if (result?.ok) {
    return (
      <AppDialog
        title="The brief is ready"
        onClose={close}
        footer={<ExportDoneButtons onAgain={clearBrief} onClose={close} />}
      >
        <ExportDone done={result.value} />
      </AppDialog>
    )
  }
  return (
    <AppDialog
      title="Export brief"
      lead="Claims, their evidence and your notes, as a file to send or to print."
      onClose={close}
      footer={
        <>
          <ShapeButton onPress={close} />
          <Button onPress={close}>Close</Button>
          <Button tone="primary" isDisabled={isAsked} onPress={() => void start()}>
            {EXPORT_VERBS[format]}
          </Button>
        </>
      }
    >
      {result && result.error.code !== 'cancelled' && (
        <p className="ui-problem" role="alert">
          {result.error.message} {result.error.hint}
        </p>
      )}
      <div className="ui-form">
        <BriefChoice />
        <FormatChoice value={format} onChange={setFormat} />
      </div>
    </AppDialog>
  )
}

/** Which brief, where there are several. */
function BriefChoice() {
  const notebook = useNotebook()
  useBriefView((state) => state.briefId)
  const briefs = briefsOf(notebook)
  if (briefs.length < 2) return null
  return (
    <Select
      label="Brief"
      options={briefs.map(({ id, name }) => ({ value: id, label: name }))}
      value={shownBrief(notebook).id}
      onChange={showBrief}
    />
  )
}

/** To where title, order and look are set, from where they are not. */
function ShapeButton({ onPress }: { readonly onPress: () => void }) {
  const isThere = useViews(({ mode }) => mode === 'brief')
  if (isThere) return null
  return (
    <Button
      tone="quiet"
      className="ui-foot-start"
      onPress={() => {
        onPress()
        showView('brief')
      }}
    >
      Shape the brief
    </Button>
  )
}
