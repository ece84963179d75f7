/** Where the oldest samples of a step's charts are from. */
export const older = {
  shown: 'Charts before {{time}} show OMS’s own metrics; from then on, what this page sampled.',
  absent: 'OMS keeps no metrics here (that needs its optional InfluxDB): charts begin with this page’s first look.',
  refused: 'OMS refused its metrics of the time before ({{code}}): charts begin with this page’s first look.',
  refusedPlain: 'OMS refused its metrics of the time before: charts begin with this page’s first look.',
  empty: 'OMS has no metrics of the time before: charts begin with this page’s first look.',
  unanswered: 'OMS did not answer for the time before: charts begin with this page’s first look.',
} as const
