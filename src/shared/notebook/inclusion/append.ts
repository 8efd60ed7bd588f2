import { compareOrder, orderBetween, type Ordered } from '../../core/order'

/**
 * Puts what is added after what is here, list by list, in its own order. Where nothing is here, orders stay as they are.
 * `listOf` names the list that an entity stands in.
 */
export function append<E extends Ordered>(
  added: readonly E[],
  here: readonly E[],
  listOf: (entity: E) => string,
): E[] {
  const last = new Map<string, string>()
  for (const entity of here) {
    const list = listOf(entity)
    const known = last.get(list)
    if (known === undefined || entity.order > known) last.set(list, entity.order)
  }
  return [...added].sort(compareOrder).map((entity) => {
    const list = listOf(entity)
    const before = last.get(list)
    if (before === undefined) return entity
    const order = orderBetween(before, null)
    last.set(list, order)
    return { ...entity, order }
  })
}
