import type { IncomingMessage, ServerResponse } from 'node:http'
import { fail, type ErrorCode } from '../../../shared/core/result'
import type { Dispatch } from '../dispatch'
import { readJson } from './body'
import type { Refusal } from './guards'
import { respond } from './respond'

/** Methods are at `/rpc/<name>`. */
export const RPC_PREFIX = '/rpc/'

/** Answers one call with a `Reply` as JSON. Refusals of this host are replies too, so that the page can show them. */
export async function answerRpc(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  dispatch: Dispatch,
  maxBody: number,
): Promise<void> {
  const body = await readJson(request, maxBody)
  if (body === undefined) return
  if (!body.ok) refuseRpc(response, body.error)
  else respond(response, 200, 'application/json', JSON.stringify(await dispatch(name, body.value)))
}

/** Turns a call away in the form of a reply. */
export function refuseRpc(response: ServerResponse, { status, message }: Refusal): void {
  const code: ErrorCode = status === 413 ? 'too-large' : status === 401 ? 'internal' : 'bad-input'
  const headers = response.req.complete ? undefined : { Connection: 'close' }
  respond(response, status, 'application/json', JSON.stringify(fail(code, message)), headers)
}
