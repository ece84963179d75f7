import { createContext } from 'react'
import type { StepView } from '@/domain/step-view'

/** The steps of the task whose numbers a tab shows, for the charts to tell what went on beside them. */
export const StepsContext = createContext<readonly StepView[]>([])
