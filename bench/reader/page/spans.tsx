import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Block } from '../document.mjs'
import { addMarkColors } from './colors'
import { Layout } from './Layout'
import { MarkStore } from './mark-store'
import { MarkedBlock } from './MarkedBlock'
import './page.css'
import { frame, start, type Given, type SubjectOnPage } from './subject'

/** Blocks skipped together where layout is skipped at all, as many as Postil's chunks have. */
const BLOCKS_PER_SECTION = 20

/** Plain `<mark>` elements in memoised React blocks; with `?skip`, in sections of `content-visibility: auto`. */
addMarkColors()
const isSkipping = new URLSearchParams(location.search).has('skip')
const home = document.getElementById('root')
if (!home) throw new Error('the page has no #root')
const root = createRoot(home)
let shown = 0

async function show({ blocks, annotations }: Given): Promise<SubjectOnPage> {
  const store = new MarkStore(blocks, annotations)
  shown += 1
  flushSync(() => {
    root.render(
      <Layout>
        {isSkipping ? (
          <Sections key={shown} blocks={blocks} store={store} />
        ) : (
          <Blocks key={shown} blocks={blocks} store={store} from={0} />
        )}
      </Layout>,
    )
  })
  await frame()
  return {
    async add(annotation) {
      flushSync(() => store.add(annotation))
      await frame()
    },
  }
}

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly store: MarkStore
}

function Blocks({ blocks, store, from }: BlocksProps & { readonly from: number }) {
  return blocks.map((block, index) => (
    <MarkedBlock key={from + index} block={block} index={from + index} store={store} />
  ))
}

function Sections({ blocks, store }: BlocksProps) {
  const count = Math.ceil(blocks.length / BLOCKS_PER_SECTION)
  return (
    <div className="skip">
      {Array.from({ length: count }, (_, section) => {
        const from = section * BLOCKS_PER_SECTION
        const inSection = blocks.slice(from, from + BLOCKS_PER_SECTION)
        const characters = inSection.reduce((sum, { text }) => sum + text.length + 60, 0)
        return (
          <section
            key={section}
            style={{ containIntrinsicBlockSize: `auto ${Math.ceil(characters / 72)}lh` }}
          >
            <Blocks blocks={inSection} store={store} from={from} />
          </section>
        )
      })}
    </div>
  )
}

void start(show)
