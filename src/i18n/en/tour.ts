/** The guided tour of the demo. Each stop stands beside the part of the task page that it is about. */
export const tour = {
  title: 'Tour',
  take: 'Take the tour',
  invite: {
    title: 'New here?',
    text: 'Six short stops show how to read a task’s page. It takes a minute, and Escape ends it.',
    decline: 'No, thanks',
  },
  at: '{{at}} of {{all}}',
  next: 'Next',
  back: 'Back',
  end: 'End the tour',
  done: 'Done',
  stops: {
    verdict: {
      title: 'The verdict',
      text: 'One sentence says whether the task is all right, how far it is and when it will be done. Below it stand what that rests on and, where something is wrong, what to do.',
    },
    route: {
      title: 'From where to where',
      text: 'Source and target, and what flows between them. Settings in which the two differ, such as the time zone, are marked.',
    },
    steps: {
      title: 'The steps',
      text: 'All steps on one time axis, with what is still to come. Choose a step for its numbers and its errors.',
    },
    numbers: {
      title: 'Numbers, estimate, limit',
      text: 'How the open step goes: rates and delay as charts, and beside them when it will be done and whether source or target holds it back. What was watched stays in this browser.',
    },
    player: {
      title: 'The time of the demo',
      text: 'Here the demo’s time is yours: faster, paused, one poll at a time, or on to the next event. The address takes a colleague to the same moment.',
    },
    catalogue: {
      title: 'More to see',
      text: 'The catalogue has a scenario for each thing that can happen to a task. Beside it, Replay opens recordings of real ones.',
    },
  },
} as const
