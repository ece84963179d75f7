import { expect, test } from 'vitest'
import { AT_ONCE } from '@/lib/slices'
import type { Course } from './course'
import { createCourseDesk } from './course-desk'

const COURSE: Course = { span: 60, start: 0, verdicts: [{ kind: 'moving', from: 0, to: 60 }], points: [], faults: [] }

function told(desk: ReturnType<typeof createCourseDesk>, ...ids: string[]): Promise<void> {
  return new Promise((resolve) => {
    desk.subscribe(() => {
      if (ids.every((id) => desk.get(id) !== undefined)) resolve()
    })
  })
}

test('a course is worked out once, and only when it is wanted', async () => {
  const worked: string[] = []
  const desk = createCourseDesk((id) => {
    worked.push(id)
    return COURSE
  }, AT_ONCE)
  expect(desk.get('a')).toBeUndefined()
  const done = told(desk, 'a', 'b')
  desk.want('a')
  desk.want('b')
  desk.want('a')
  await done
  desk.want('a')
  expect(worked).toEqual(['a', 'b'])
  expect(desk.get('a')).toBe(COURSE)
})

test('one that cannot be worked out costs itself, not the others', async () => {
  const desk = createCourseDesk((id) => {
    if (id === 'bad') throw new Error('no such place')
    return COURSE
  }, AT_ONCE)
  const done = told(desk, 'bad', 'good')
  desk.want('bad')
  desk.want('good')
  await done
  expect(desk.get('bad')).toBeNull()
  expect(desk.get('good')).toBe(COURSE)
})
