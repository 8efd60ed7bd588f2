import { useState } from 'react'
import { EXPORT_TERMS, type NotebookFormat } from '../../../shared/notebook/export-formats'
import { cancelDataExport, clearDataExport, exportData, useDataExport } from '../../state/data-export'
import { useNotebook } from '../../state/session'
import { closeDialog } from '../../state/view'
import '../../styles/exchange.css'
import { ExportProgress } from '../brief/ExportProgress'
import { AppDialog } from '../ui/AppDialog'
import { Button } from '../ui/Button'
import { shorten } from '../ui/words'
import { DataFormats } from './DataFormats'
import { ExportedData } from './ExportedData'

/** Writes the data of the notebook to a file: which kind, then progress, then what came of it. */
export function ExportDataDialog() {
  const { title } = useNotebook()
  const { jobId, result, progress } = useDataExport()
  const [format, setFormat] = useState<NotebookFormat>('postil')
  const [isAsked, setAsked] = useState(false)
  const isRunning = jobId !== null && result === null
  const close = () => {
    if (isRunning) void cancelDataExport()
    clearDataExport()
    closeDialog()
  }
  const start = async () => {
    setAsked(true)
    await exportData(format)
    setAsked(false)
  }
  if (isRunning) {
    return (
      <AppDialog
        title="Writing the file"
        onClose={close}
        footer={<Button onPress={() => void cancelDataExport()}>Cancel</Button>}
      >
        <ExportProgress
          words={progress?.phase === 'saving' ? 'Saving the file…' : 'Gathering the notebook…'}
        />
      </AppDialog>
    )
  }
  if (result?.ok) return <ExportedData done={result.value} onAgain={clearDataExport} onClose={close} />
  return (
    <AppDialog
      title="Export notebook data"
      lead={<>“{shorten(title, 80)}” as a file, for Postil or for other programs.</>}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Close</Button>
          <Button tone="primary" isDisabled={isAsked} onPress={() => void start()}>
            Export {EXPORT_TERMS[format].extension}
          </Button>
        </>
      }
    >
      {result && result.error.code !== 'cancelled' && (
        <p className="ui-problem" role="alert">
          {result.error.message} {result.error.hint}
        </p>
      )}
      <DataFormats value={format} onChange={setFormat} />
    </AppDialog>
  )
}
