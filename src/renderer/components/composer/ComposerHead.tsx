import { FileOutput } from 'lucide-react'
import type { Brief } from '../../../shared/notebook/brief'
import { useBriefView } from '../../state/brief-view'
import { openDialog } from '../../state/view'
import { Button } from '../ui/Button'
import { Segments } from '../ui/Segments'
import { BriefMenu } from './BriefMenu'

/** Which brief it is, and the way out. */
export function ComposerHead({ brief }: { readonly brief: Brief }) {
  const face = useBriefView((state) => state.face)
  return (
    <header className="comp-head">
      <BriefMenu brief={brief} />
      <Segments
        label="Shown"
        isLabelHidden
        className="comp-faces"
        value={face}
        segments={[
          { value: 'shape', label: 'Shape' },
          { value: 'pages', label: 'Pages' },
        ]}
        onChange={(next) => useBriefView.setState({ face: next })}
      />
      <Button
        tone="primary"
        className="comp-export"
        icon={<FileOutput size={16} aria-hidden />}
        onPress={() => openDialog({ kind: 'export' })}
      >
        Export…
      </Button>
    </header>
  )
}
