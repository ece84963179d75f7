/**
 * The sentences of the verdict. What goes into the braces is text already: formatted numbers and times, step labels,
 * codes as OMS sent them. `{{step}}` stands at the start of a sentence or after "of": labels begin with a capital.
 */
export const verdict = {
  label: 'Verdict',
  severity: { ok: 'All right', info: 'For information', attention: 'Needs attention', critical: 'Critical' },
  failed: {
    headline: '{{step}} failed.',
    headlineAt: '{{step}} failed at {{percent}}.',
    headlineTask: 'The task failed.',
    evidence: '{{code}}: {{message}}',
    evidenceMessage: '{{message}}',
    evidenceNone: 'OMS gives no error code and no message.',
    evidenceMore_one: '{{count}} more error on this step.',
    evidenceMore_other: '{{count}} more errors on this step.',
    advice: 'Remove the cause, then resume the task in the OMS console.',
    adviceProposal: 'OMS proposes: {{proposal}}',
    adviceNone:
      'Look at the component logs in the OMS console (View Component Monitoring), then resume the task there.',
  },
  broken: {
    headline: '{{step}} reports an error although OMS shows it as {{status}}.',
    headlineWarning: '{{step}} reports a warning.',
    evidence: '{{code}}: {{message}}',
    evidenceMessage: '{{message}}',
    evidenceMore_one: '{{count}} more error on this step.',
    evidenceMore_other: '{{count}} more errors on this step.',
    advice:
      'Do not trust the delay while this stands: some changes may not reach the target. Remove the cause, then check the step in the OMS console.',
    adviceProposal: 'OMS proposes: {{proposal}}',
  },
  stalled: {
    headline: '{{step}} has not moved for {{duration}}.',
    headlineAt: '{{step}} has not moved for {{duration}}; it stands at {{percent}}.',
    evidence: 'Rows, progress and checkpoint have been the same since {{since}}.',
    advice:
      'Look for locks, a full disk or a lost connection at the source and the target, then at the component logs in the OMS console.',
    adviceIncremental:
      'If the source is quiet, this is harmless: without heartbeats its checkpoint only moves with changes. Otherwise check the Store and Incr-Sync components in the OMS console.',
  },
  'falling-behind': {
    headline: '{{step}} is {{lag}} behind, and the gap grows.',
    evidence: 'Delay {{delay}}, sampled {{age}} ago; everything up to {{checkpoint}} is applied.',
    advice:
      'Check in the OMS console which component is delayed: Store (reading the source log) or Incr-Sync (writing to the target).',
  },
  'delay-unknown': {
    headline: '{{step}}: the delay is unknown, OMS has not sampled the checkpoint for {{age}}.',
    headlineNoSample: '{{step}}: the delay is unknown, OMS has sampled no checkpoint yet.',
    headlineNotObserved: '{{step}}: the delay is unknown, OMS has not answered; its last sample is {{age}} old.',
    headlineNotATime: '{{step}} goes on; its checkpoint is no time, so a delay cannot be told.',
    evidence: 'The last known delay was {{delay}}, at {{sampled}}; the target may be up to {{lag}} behind by now.',
    evidenceNotATime: 'Checkpoint: {{checkpoint}}',
    advice: 'Check the Incr-Sync component and its logs in the OMS console: its delay is frozen there as well.',
  },
  paused: {
    headline: 'The task is paused.',
    headlineAt: 'The task is paused; {{step}} stands at {{percent}}.',
    headlineStep: '{{step}} is paused.',
    evidence: 'Nothing is read or written until it is resumed.',
    advice: 'Resume it in the OMS console when you are ready, and before the logs it needs at the source expire.',
  },
  'waiting-for-operator': {
    headline: '{{step}} waits for you.',
    evidence: 'Waiting since {{since}} ({{duration}}).',
    evidenceNone: 'OMS goes on only when someone confirms.',
    advice: 'Confirm its steps one by one in the OMS console, after checking the list under "Ready to cut over?".',
  },
  moving: {
    headline: '{{step}} is {{percent}} done, about {{left}} left ({{low}} – {{high}}).',
    headlineEstimating: '{{step}} is {{percent}} done; how long it still takes is being estimated.',
    headlineOver: '{{step}} has done more rows than were estimated; how long it still takes is not known.',
    headlineProgress: '{{step}} is {{percent}} done.',
    headlinePlain: '{{step}} is running.',
    headlineBetween: 'The task is running; OMS lists no step in progress right now.',
    evidence: '{{processed}} of about {{capacity}} rows, {{rate}} now, {{average}} on average since the start.',
    evidenceRows: '{{processed}} of about {{capacity}} rows.',
    evidenceElapsed: 'Running for {{elapsed}}.',
  },
  verifying: {
    headline: '{{step}} is {{percent}} done, about {{left}} left ({{low}} – {{high}}).',
    headlineEstimating: '{{step}} is {{percent}} done; how long it still takes is being estimated.',
    headlineOver: '{{step}} has compared more rows than were estimated; how long it still takes is not known.',
    headlineProgress: '{{step}} is {{percent}} done.',
    headlinePlain: '{{step}} is running.',
    headlineDone: '{{step}} is done and waits for the next stage.',
    evidence:
      '{{processed}} of about {{capacity}} rows compared, {{rate}} now, {{average}} on average since the start.',
    evidenceRows: '{{processed}} of about {{capacity}} rows compared.',
    evidenceElapsed: 'Running for {{elapsed}}.',
    adviceDone: 'Look at its result in the OMS console, and go to the next stage there.',
  },
  'catching-up': {
    headline: '{{step}} is {{lag}} behind.',
    headlineFalling: '{{step}} is {{lag}} behind and catching up.',
    evidence: 'Delay {{delay}}, sampled {{age}} ago; everything up to {{checkpoint}} is applied.',
  },
  'in-sync': {
    headline: '{{step}} keeps up: the target is {{lag}} behind.',
    evidence: 'Delay {{delay}}, sampled {{age}} ago; everything up to {{checkpoint}} is applied.',
    /** What was so when watching began may have been so for longer. */
    evidenceWatched:
      'In sync for at least {{duration}} (watched since {{since}}). Delay {{delay}}, sampled {{age}} ago.',
    evidenceSince: 'In sync since {{since}}. Delay {{delay}}, sampled {{age}} ago.',
    headlineQuiet: '{{step}} has applied everything: nothing has changed at the source since {{since}}.',
    evidenceQuiet: 'No row has come since then, so the checkpoint stays at {{checkpoint}}; its sample is {{age}} old.',
  },
  'not-started': {
    headline: 'The task has not been started.',
    headlineUnconfigured: 'The task is not configured yet.',
    advice: 'Start it in the OMS console.',
    adviceUnconfigured: 'Finish its configuration in the OMS console.',
  },
  finished: {
    headline: 'The task is completed.',
    headlineAt: 'The task was completed at {{finished}}.',
    advice: 'Release it in the OMS console when nothing of it is needed any more.',
  },
  released: {
    headline: 'The task is released.',
    headlineReleasing: 'The task is being released.',
    headlineDeleted: 'The task is deleted.',
    evidence: 'OMS has given back its components; it cannot be started again.',
    evidenceReleasing: 'OMS is giving back its components; until that is done nothing else can be done with it.',
  },
  unknown: {
    headline: 'The task is in a state that this page does not know: {{status}}.',
    headlineStep: '{{step}} is in a state that this page does not know: {{status}}.',
    headlineNone: 'OMS does not say in which state the task is.',
    advice: 'Look at the task in the OMS console.',
  },
  /** Added to the evidence of any verdict about lag. */
  skewed: 'Clocks differ between OMS, the databases or this page: a time that would be negative is shown as 0.',
  /** When what moves will be done: times of day, with the day where that is another. */
  headlineRange: '{{step}} is {{percent}} done, with between {{low}} and {{high}} left.',
  finishAt: 'Done about {{mid}} (between {{low}} and {{high}}, nine times in ten).',
  /** Of the progress as OMS gives it and the rows beside it. */
  differs:
    'By its rows alone it would be at {{percent}}: OMS counts its percentage otherwise, or its estimate of all rows is off. The range allows for both.',
  /** Where OMS gives no percentage, or one that cannot be. */
  byRows: 'The percentage is that of its rows: OMS gives none that can be used.',
  others: 'Also',
  said: '{{severity}}:',
  stale: 'This was so at the last good answer.',
  alarm: 'OMS’s alarm is on for this task.',
  nextStep: 'What to do:',
  details: 'All about this step',
} as const
