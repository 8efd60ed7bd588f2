import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'
import { showError } from '../../state/messages'

interface Options<Props> {
  /** Shown until it is there. */
  readonly whileLoading?: (props: Props) => ReactNode
  /** Called after the person was told that it cannot be had. */
  readonly onFailure?: () => void
}

/** A component whose program comes when it is first shown, or before that with `preload`. */
export interface Deferred<Props> {
  (props: Props): ReactNode
  readonly preload: () => void
}

/**
 * Keeps a part of the window out of what runs before the first screen. Once its program is there it is drawn at once,
 * as any other component; React's own `lazy` would show its fallback for a moment first.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { whileLoading, onFailure }: Options<Props> = {},
): Deferred<Props> {
  let loaded: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null
  const redraws = new Set<() => void>()

  const preload = () => {
    loading ??= load().then(
      (component) => {
        loaded = component
        for (const redraw of redraws) redraw()
      },
      () => {
        loading = null
        throw new Error('a part of the program could not be loaded')
      },
    )
    return loading
  }
  const subscribe = (redraw: () => void) => {
    redraws.add(redraw)
    return () => redraws.delete(redraw)
  }

  function Part(props: Props) {
    const Loaded = useSyncExternalStore(subscribe, () => loaded)
    const isMissing = Loaded === null
    useEffect(() => {
      if (isMissing) preload().catch(fail)
    }, [isMissing])
    return Loaded === null ? (whileLoading?.(props) ?? null) : <Loaded {...props} />
  }
  const fail = () => {
    showError({
      code: 'internal',
      message: 'This part of Postil could not be loaded.',
      hint: 'Reload the window and try again. Everything saved is still there.',
    })
    onFailure?.()
  }
  return Object.assign(Part, { preload: () => void preload().catch(() => undefined) })
}
