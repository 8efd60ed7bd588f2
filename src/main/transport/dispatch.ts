import { explain } from '../../shared/core/explain'
import { fail, type Result } from '../../shared/core/result'
import { contract, type MethodName, type Reply } from '../../shared/rpc/contract'
import type { Handlers } from '../services/services'

/** Carries out one call, whatever transport it came by. Never rejects. */
export type Dispatch = (name: string, input: unknown) => Promise<Reply>

/** Called with a bug: which method, and what was thrown. */
export type ReportBug = (name: string, thrown: unknown) => void

/** Writes a bug to the log of the process, where it can be found by whoever has to mend it. */
export const reportOnStderr: ReportBug = (name, thrown) => {
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  process.stderr.write(`postil: ${name} failed: ${detail}\n`)
}

/**
 * The one dispatcher. Names are looked up as own properties of the contract, inputs are parsed from `unknown`, and this
 * is the one place where a bug becomes a reply: `internal` with a plain sentence, the detail going to `report`.
 */
export function createDispatcher(handlers: Handlers, report: ReportBug = reportOnStderr): Dispatch {
  return async (name, input) => {
    if (!isMethod(name)) return fail('not-found', 'Postil has no such function. Reload the window.')
    try {
      const parsed = contract[name].input.safeParse(input)
      if (!parsed.success) {
        return fail(
          'bad-input',
          `Postil could not read this request (${name}). ${explain(parsed.error, input)}`,
        )
      }
      const handler = handlers[name] as (input: unknown) => Promise<Result<unknown>>
      return (await handler(parsed.data)) as Reply
    } catch (thrown) {
      report(name, thrown)
      return fail(
        'internal',
        'Something went wrong inside Postil, and this was not done.',
        'Everything saved before is still there. Try again; if it happens again, restart Postil.',
      )
    }
  }
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
