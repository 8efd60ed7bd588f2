import type { Readable } from 'node:stream'
import { buildBrief, type BriefOptions } from '../../shared/brief/build'
import type { BriefId } from '../../shared/core/ids'
import { fail, ok, type Result } from '../../shared/core/result'
import type { Notebook } from '../../shared/notebook/notebook'
import { briefOf } from '../../shared/notebook/queries'
import type { BriefPreview } from '../../shared/rpc/previews'
import { Cancelled } from '../brief/cancelled'
import { FontError } from '../brief/fonts/shelf'
import { drawBrief, type Sink, type Watch } from '../brief/render'
import type { Tools } from '../brief/tools'

/** Draws a brief to be looked at. Errors: cancelled, disk when a font cannot be read. */
export async function previewBrief(
  notebook: Notebook,
  briefId: BriefId,
  options: BriefOptions,
  tools: Tools,
  signal: NonNullable<Watch['signal']>,
): Promise<Result<BriefPreview>> {
  const memory = new Memory()
  try {
    if (signal.aborted) throw new Cancelled()
    const model = buildBrief(notebook, briefOf(notebook, briefId), options)
    const { pages, places, warnings } = await drawBrief(model, tools, memory, { signal })
    return ok({ base64: await memory.base64(), pages, places, warnings })
  } catch (error) {
    if (error instanceof Cancelled) return fail('cancelled', 'Something newer is shown.')
    if (error instanceof FontError)
      return fail('disk', error.message, 'Install Postil again to bring its fonts back.')
    throw error
  }
}

/** A document that is kept in memory. */
class Memory implements Sink {
  readonly #chunks: Uint8Array[] = []
  #ended = Promise.resolve()

  receive(source: Readable): void {
    source.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk))
    this.#ended = new Promise((resolve, reject) => {
      source.once('end', resolve)
      source.once('error', reject)
    })
  }

  ready(): Promise<void> {
    return Promise.resolve()
  }

  async base64(): Promise<string> {
    await this.#ended
    return Buffer.concat(this.#chunks).toString('base64')
  }
}
