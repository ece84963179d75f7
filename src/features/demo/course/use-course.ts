import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { Course } from './course'
import type { CourseDesk } from './course-desk'

/** How far from the screen a card may be for its course to be worked out. */
const NEAR = '400px 0px'

/** The course of a scenario, worked out once its card comes near the screen; undefined until then. */
export function useCourse(
  desk: CourseDesk,
  id: string,
  card: RefObject<HTMLElement | null>,
): Course | null | undefined {
  const course = useSyncExternalStore(desk.subscribe, () => desk.get(id))
  const isThere = course !== undefined
  useEffect(() => {
    const element = card.current
    if (isThere || !element) return
    const observer = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        desk.want(id)
      },
      { rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [desk, id, card, isThere])
  return course
}
