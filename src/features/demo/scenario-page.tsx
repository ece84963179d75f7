import type { ReactNode } from 'react'
import { TourPlace } from './tour/tour-place'

/**
 * `/demo/:id`: one scenario, played on a stage of its own.
 * @param props.taskPage the page of the task that the address names
 */
export function ScenarioPage({ taskPage }: { taskPage: ReactNode }) {
  return (
    <>
      <TourPlace />
      {taskPage}
    </>
  )
}
