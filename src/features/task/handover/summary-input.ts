import type { TaskAnswer } from '@/api/describe-project'
import type { Problem } from '@/api/problem'
import type { StepView } from '@/domain/step-view'
import type { Task } from '@/domain/task'
import type { Translate } from '@/i18n/keys'
import type { CodeGroup } from '@/i18n/use-label'
import type { Format } from '@/lib/format'
import type { Assessed } from '../assessment/assessment'

/** What is handed over. */
export interface HandoverProps {
  readonly id: string
  readonly answer: TaskAnswer
  /** Why the last poll failed; null when it did not. */
  readonly problem: Problem | null
}

/** What a summary is made of. Times are epoch milliseconds. */
export interface SummaryInput {
  /** The id in the page's address. */
  readonly id: string
  readonly task: Task
  readonly assessed: Assessed
  /** When the last good answer came, and its request id. */
  readonly answeredMs: number
  readonly requestId: string | null
  /** Why the last poll failed, in words; null when it did not. */
  readonly problem: string | null
  /** The address of the page that is summed up. */
  readonly href: string
  /** What says that it is no live task; null for a live one. */
  readonly staged: string | null
  readonly now: number
}

/** What puts a summary into words. */
export interface SummaryWords {
  readonly t: Translate
  /** Its moments name their zones, see `bothZones`. */
  readonly format: Format
  readonly label: (group: CodeGroup, code: string | null | undefined) => string
  readonly stepLabel: (step: StepView) => string
}
