import { useState } from 'react'
import { useServices } from '@/features/shared/services'
import { SCENARIOS } from '@/simulator/catalogue'
import { beginLife } from '@/simulator/timeline'
import type { Course } from './course'
import { type CourseDesk, createCourseDesk } from './course-desk'
import { lifeCourse } from './life-course'

/** The seed of the demo OMS. */
export const SEED = 1

/** Of this visit: who comes back to the catalogue finds its courses drawn. */
let desk: CourseDesk | null = null

/** The desk that works the courses of the demo's scenarios out. */
export function useCourseDesk(): CourseDesk {
  const { slicing } = useServices().outside
  const [own] = useState(() => desk ?? createCourseDesk(courseOf, slicing))
  desk = own
  return own
}

function courseOf(id: string): Course {
  const scenario = SCENARIOS.find((one) => one.id === id)
  if (!scenario) throw new Error(`There is no scenario ${id}.`)
  return lifeCourse(beginLife(scenario, SEED))
}
