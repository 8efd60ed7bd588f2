import {
  createTextAnnotator,
  type HighlightStyleExpression,
  type TextAnnotation,
} from '@recogito/text-annotator'
import { Fragment, memo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Annotation } from '../annotations.mjs'
import type { Block } from '../document.mjs'
import { COLORS } from './colors'
import { Layout } from './Layout'
import './page.css'
import { frame, runsOf, start, type Given, type SubjectOnPage } from './subject'
import { Words } from './Words'

const home = document.getElementById('root')
if (!home) throw new Error('the page has no #root')
const root = createRoot(home)
let endLast: () => void = () => undefined
let shown = 0

/** Recogito's text annotator over a React text, with the renderer that is faster: CSS highlights. */
async function show({ blocks, annotations }: Given): Promise<SubjectOnPage> {
  endLast()
  shown += 1
  flushSync(() => {
    root.render(
      <Layout>
        <Text key={shown} blocks={blocks} />
      </Layout>,
    )
  })
  const text = document.querySelector<HTMLElement>('.text')
  if (!text) throw new Error('the page has no text')
  const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(text, {
    renderer: 'CSS_HIGHLIGHTS',
    style: STYLE,
  })
  endLast = () => annotator.destroy()
  const painted = new Promise<void>((resolve) => annotator.renderer.on('onRedraw', resolve))
  annotator.setAnnotations(annotations.map(recogitoAnnotation))
  await painted
  await frame()
  return {
    async add(annotation) {
      const redrawn = new Promise<void>((resolve) => {
        const stop = annotator.renderer.on('onRedraw', () => {
          stop()
          resolve()
        })
      })
      annotator.addAnnotation(recogitoAnnotation(annotation))
      await redrawn
      await frame()
    },
  }
}

const STYLE: HighlightStyleExpression = (annotation) => {
  const color = annotation.bodies[0]?.value as keyof typeof COLORS | undefined
  return { fill: COLORS[color ?? 'amber'] as `#${string}`, fillOpacity: 0.5 }
}

/** Recogito makes the DOM range itself, from the offsets: so its type is fulfilled by what it has not made yet. */
function recogitoAnnotation({ id, start, end, tag }: Annotation): TextAnnotation {
  return {
    id,
    bodies: [{ id: `${id}-tag`, annotation: id, purpose: 'tagging', value: tag }],
    target: { annotation: id, selector: [{ quote: '', start, end }] },
  } as unknown as TextAnnotation
}

/** Recogito counts the characters of text nodes, so the line feeds between blocks must be there as such. */
const Text = memo(function Text({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    <Fragment key={index}>
      <PlainBlock block={block} />
      {'\n'}
    </Fragment>
  ))
})

const PlainBlock = memo(function PlainBlock({ block }: { readonly block: Block }) {
  const words = runsOf(block).map(({ start, end, kind }) => (
    <Words key={start} kind={kind}>
      {block.text.slice(start, end)}
    </Words>
  ))
  return block.kind === 'heading' ? <h2>{words}</h2> : <p>{words}</p>
})

void start(show)
