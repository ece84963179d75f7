import { type Answer, sample, sendJson } from './answers'

/** Answers the sample's task with a full migration that runs; its numbers are asked for anew with each question. */
export function runningStep(numbers: () => Record<string, number>): Answer {
  return ({ body }, response) => {
    const [task] = sample().data
    const step = {
      order: 4,
      name: 'FULL_TRANSFER',
      status: 'RUNNING',
      startTime: '2023-07-13 02:00:00',
      progress: 10,
      stepInfo: { capacity: 1_000_000, ...numbers() },
    }
    sendJson(response, { ...sample(), data: [{ ...task, id: body.id, status: 'RUNNING', steps: [step] }] })
  }
}
