import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import type { Assets } from '../assets'
import { refuse, respond } from './respond'

/** Sends a file of the renderer that was there when the server started, looked up by its exact path. */
export async function answerStatic(response: ServerResponse, path: string, assets: Assets): Promise<void> {
  const asset = assets.get(path)
  if (!asset) {
    refuse(response, { status: 404, message: 'Postil has no such page.' })
    return
  }
  respond(response, 200, asset.contentType, await readFile(asset.file))
}
