/**
 * The pinned tasks first; among them and among the rest those that are judged before those that are not, the most
 * urgent first. Otherwise they stay in their order.
 * @param urgency of a task, 0 the most; null where it is not judged
 */
export function worstFirst<T extends { readonly id: string }>(
  tasks: readonly T[],
  pins: ReadonlySet<string>,
  urgency: (id: string) => number | null,
): T[] {
  const placed = tasks.map((task) => ({
    task,
    rest: pins.has(task.id) ? 0 : 1,
    urgency: urgency(task.id) ?? Number.MAX_SAFE_INTEGER,
  }))
  placed.sort((a, b) => a.rest - b.rest || a.urgency - b.urgency)
  return placed.map(({ task }) => task)
}
