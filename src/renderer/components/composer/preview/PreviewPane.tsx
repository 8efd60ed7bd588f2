import type { Brief } from '../../../../shared/notebook/brief'
import { askForPages, usePreview } from '../../../state/brief-preview'
import { useBriefView } from '../../../state/brief-view'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { scrollBehavior } from '../../ui/motion'
import { PreviewBar } from './PreviewBar'
import { PreviewPage } from './PreviewPage'
import { PreviewWarnings } from './PreviewWarnings'
import { useFollowChosen } from './use-follow-chosen'
import { usePageList } from './use-page-list'
import { usePdf } from './use-pdf'

/** The pages of the brief as they will be printed. */
export function PreviewPane({ brief }: { readonly brief: Brief }) {
  const { pages, isBusy, error } = usePreview()
  const zoom = useBriefView((state) => state.zoom)
  const { shown, hasFailed } = usePdf(pages)
  const pdf = shown?.pdf ?? null
  const { scroller, scale, sizes, layout, near, current, onSize, goTo } = usePageList(pdf, zoom)

  useFollowChosen(shown, isBusy, goTo)

  const problem = error?.message ?? (hasFailed ? 'The pages could not be drawn.' : null)
  const again = () => askForPages(brief.id, 'at once')
  return (
    <section className="comp-preview" aria-label="Pages">
      <PreviewBar
        page={current}
        count={pdf?.count ?? null}
        isBusy={isBusy}
        onPage={(number) => goTo(number, scrollBehavior())}
        scale={scale}
      />
      {problem !== null && pdf && (
        <div className="comp-problem" role="alert">
          <p>These pages are older than your last change. {problem}</p>
          <Button size="small" onPress={again}>
            Try again
          </Button>
        </div>
      )}
      <div
        ref={scroller}
        className="comp-pages"
        role="region"
        aria-label="Pages of the brief"
        aria-busy={isBusy}
        tabIndex={0}
      >
        {pdf && scale !== null ? (
          <div className="comp-page-list" style={{ height: layout.total }}>
            {layout.tops.map((top, index) => (
              <PreviewPage
                key={index}
                pdf={pdf}
                number={index + 1}
                count={pdf.count}
                scale={scale}
                size={sizes[index] ?? pdf.size}
                top={top}
                isNear={index >= near.first && index <= near.last}
                onSize={onSize}
              />
            ))}
          </div>
        ) : problem !== null ? (
          <Empty title="The pages could not be made" action={<Button onPress={again}>Try again</Button>}>
            {problem} {error?.hint ?? ''} Everything you typed is kept.
          </Empty>
        ) : (
          <div className={`comp-blank comp-blank--${brief.paper}`} aria-hidden />
        )}
      </div>
      {shown && <PreviewWarnings warnings={shown.of.warnings} />}
    </section>
  )
}
