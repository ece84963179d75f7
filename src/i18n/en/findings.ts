/** What limits a task and what happened to it: what the rules find beside the verdict, shown by lazy panels. */
export const findings = {
  /** Instead of a time, where it held in the first answer that was seen already. */
  sinceOrEarlier: '{{since}} or earlier',
  /** A standstill that was there at the first look, and may be older. */
  stalled: {
    headline: '{{step}} has not moved for at least {{duration}}.',
    headlineAt: '{{step}} has not moved for at least {{duration}}; it stands at {{percent}}.',
    byOms: 'By OMS’s own metrics no row has moved at least since {{since}}, before this page began to watch.',
  },
  /** What limits a step that moves rows. Times are per row, rates in rows per second, each with its baseline. */
  limit: {
    title: 'What limits it',
    /** OMS's own metrics reach back further than this page. `orEarlier`: it held in the first answer that was seen already. */
    since: {
      start: 'since the step began',
      at: 'since {{since}}',
      orEarlier: 'since {{since}} or earlier',
      byOms: 'since about {{since}}, by OMS’s own metrics',
      byOmsOrEarlier: 'at least since {{since}}, as far as OMS’s own metrics go back',
    },
    by: { source: 'The source', target: 'The target', neither: 'Neither end', unknown: 'Not known' },
    source: 'Reading at the source has been the limit {{since}}.',
    target: 'Writing at the target has been the limit {{since}}.',
    /** Of a verification, which reads at both ends. */
    targetReads: 'Reading at the target has been the limit {{since}}.',
    times:
      '{{time}} at the limiting end against a baseline of {{baseline}}; {{otherTime}} against {{otherBaseline}} at the other.',
    timesAlone: '{{time}} against a baseline of {{baseline}}; the other end gives no baseline.',
    /** The middle value of that time, so that it may differ from what OMS gives as the present rate. */
    rates: '{{rate}} over the last {{window}}, that is {{share}} of the baseline.',
    'at-baseline': 'Neither end: the rate is as good as its baseline.',
    throttled: 'Neither end: the settings of the task allow {{throttle}} and no more.',
    elsewhere:
      'Neither end: rows take no longer than their baseline, yet the rate is {{share}} of its own. Look at the number of workers, the network and the OMS host.',
    'both-slow': 'Not clear: rows take longer than their baseline at both ends.',
    'no-step': 'No step is moving rows.',
    'no-numbers': 'OMS gives no rates.',
    'no-baseline': 'OMS gives no baselines to compare with.',
    'nothing-moves': 'Nothing moves right now.',
    'too-early': 'Too few answers so far to tell.',
  },
  /** When a target has caught up, or why that cannot be told. */
  catchUp: {
    line: 'Catch-up: {{when}}.',
    known: 'about {{mid}} ({{low}} – {{high}}), by {{time}}',
    'caught-up': 'it has caught up',
    'no-lag': 'cannot be told: OMS gives no lag',
    'no-trend': 'cannot be told yet: the lag shows no clear direction',
    few: 'cannot be told yet: not enough samples so far',
    stale: 'cannot be told: OMS has stopped sampling the checkpoint',
    'not-falling': 'not at this pace: the lag does not shrink',
  },
  /** What was observed between two answers, one line each. */
  events: {
    title: 'Events',
    none: 'No change has been seen since this page began to watch.',
    all_other: 'Show all {{count}}',
    fewer: 'Show fewer',
    unanswered: 'OMS gave no answer for {{duration}}, until {{until}}.',
    pausedGap: 'The refresh was paused for {{duration}}, until {{until}}.',
    away: 'Nobody watched for {{duration}}, until {{until}}.',
    'task-status': 'The task went from {{from}} to {{to}}.',
    'step-started': '{{step}} started.',
    'step-finished': '{{step}} finished.',
    'step-paused': '{{step}} was paused.',
    'step-resumed': '{{step}} went on.',
    'waiting-began': '{{step}} began to wait for someone.',
    failed: '{{step}} failed.',
    failedTask: 'The task failed.',
    failedTimes_one: 'It failed {{count}} time.',
    failedTimes_other: 'It failed {{count}} times within a short time.',
    recovered: '{{step}} went on after its failure.',
    recoveredTask: 'The task went on after its failure.',
    'errors-began': '{{step}} began to report errors although it goes on.',
    'errors-ended': '{{step}} reports no errors any more.',
    'stall-began': '{{step}} stopped moving.',
    'stall-ended': '{{step}} moved again after {{duration}}.',
    'in-sync': '{{step}} is in sync.',
    'catching-up': '{{step}} is behind, and the gap does not grow.',
    'fell-behind': '{{step}} began to fall behind.',
    'sampling-stopped': 'OMS stopped sampling the checkpoint of {{step}}.',
    'sampling-resumed': 'OMS samples the checkpoint of {{step}} again.',
    'checkpoint-back': '{{step}}: the checkpoint went back by {{duration}}.',
    'rows-back': '{{step}} began anew: its rows went from {{from}} to {{to}}.',
    gap: 'No answers for {{duration}}, until {{until}}.',
    'alarm-on': 'An alarm was raised.',
    'alarm-off': 'The alarm ended.',
  },
} as const
