import { briefOf } from '../../../shared/notebook/queries'
import { useBriefView } from '../../state/brief-view'
import { useNotebook } from '../../state/session'
import '../../styles/composer.css'
import { ComposerHead } from './ComposerHead'
import { PreviewPane } from './preview/PreviewPane'
import { ShapeTabs } from './ShapeTabs'
import { usePages } from './use-pages'

/** A brief and its pages side by side: what shapes it on the left, what comes of it on the right. */
export function ComposerPane() {
  const notebook = useNotebook()
  const briefId = useBriefView((state) => state.briefId)
  const face = useBriefView((state) => state.face)
  const brief = briefOf(notebook, briefId)
  usePages(notebook, brief.id)
  return (
    <section className="comp" aria-labelledby="comp-title" data-face={face}>
      <h1 id="comp-title" className="sr-only">
        Brief: {brief.name}
      </h1>
      <div className="comp-body">
        <ComposerHead brief={brief} />
        <ShapeTabs key={brief.id} brief={brief} />
        <PreviewPane brief={brief} />
      </div>
    </section>
  )
}
