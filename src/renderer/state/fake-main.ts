import { ok, type AppError, type Result } from '../../shared/core/result'
import { commandSchema } from '../../shared/notebook/command'
import { emptyNotebook } from '../../shared/notebook/notebook'
import { initialState, reduce } from '../../shared/notebook/reduce'
import type { Client } from '../client/client'
import { connect } from './connection'
import { follow } from './mirror'
import { useSession } from './session'

// Shared by the tests of this folder; never part of the app.

/** A main process in memory, over the real reducer. It can be told to refuse, or to answer only when asked. */
export class FakeMain {
  state = initialState(emptyNotebook('nb_1', 'Test', '2026-01-01T00:00:00.000Z'))
  readonly commands: unknown[] = []
  /** Set: every change is refused with this. */
  refusal: AppError | null = null
  /** True: answers wait for `release`. */
  isHolding = false
  private readonly held: (() => void)[] = []

  /** Connects the renderer's state to this and opens its notebook. */
  install(): void {
    const client: Client = {
      host: 'web',
      call: (async (name: string, input: { command?: unknown }) => {
        if (this.isHolding) await new Promise<void>((resolve) => this.held.push(resolve))
        return name === 'notebook.apply' ? this.apply(input.command) : ok(null)
      }) as unknown as Client['call'],
      on: () => () => undefined,
      onReconnect: () => () => undefined,
    }
    connect(client)
    const { notebook, revision } = this.state
    useSession.setState({
      status: 'ready',
      open: { notebook, revision, undoLabel: null, redoLabel: null, readOnly: null },
    })
  }

  /** Answers the calls that wait. */
  release(): void {
    this.isHolding = false
    for (const resolve of this.held.splice(0)) resolve()
  }

  private apply(raw: unknown): Result<{ revision: number; label: string }> {
    if (this.refusal) return { ok: false, error: this.refusal }
    const command = commandSchema.parse(raw)
    this.commands.push(command)
    const reduced = reduce(this.state, { kind: 'command', at: '2026-01-01T00:00:00.000Z', command })
    if (!reduced.ok) return reduced
    this.state = reduced.value.state
    const { label, patches } = reduced.value
    const { revision } = this.state
    follow({ notebookId: 'nb_1', revision, label, patches, undoLabel: label, redoLabel: null })
    return ok({ revision, label })
  }
}

/** Puts an empty `localStorage` in place, as a browser has it. */
export function installStorage(): Map<string, string> {
  const items = new Map<string, string>()
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      get length() {
        return items.size
      },
      key: (index: number) => [...items.keys()][index] ?? null,
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    },
  })
  return items
}
