export const replay = {
  title: 'Replay',
  intro:
    'Open what somebody saved or copied of a task, and look at it in the task page: as it was then, at any moment, without access to OMS.',
  local: 'Nothing leaves this browser: the file is read here, and is not kept.',
  choose: 'Choose a file',
  drop: 'or drop it anywhere on this page',
  kinds:
    'A recording (“Save recording” on a task’s page), an answer of DescribeProject or ListProjects, or a HAR file of the network tab.',
  dropHere: 'Drop to open',
  paste: 'Paste an answer',
  pasteHint:
    'From curl, the network tab or a log line, with or without its envelope. {{keys}} works anywhere on this page.',
  pasteField: 'The answer as text',
  open: 'Open',
  example: 'Try the reference’s sample',
  /** By what the address tells: moment and task, or one of them. */
  again: {
    both: 'This address leads to {{time}} of the task {{task}}.',
    moment: 'This address leads to {{time}} of a recording.',
    task: 'This address leads to the task {{task}}.',
    hint: 'What was opened is not kept: open the file, or paste the answer, again.',
  },
  reading: 'Reading {{name}}',
  readingPart: '{{done}} of {{size}}',
  cancel: 'Cancel',
  another: 'Open another',
  pasted: 'Pasted text',
  head: 'What is played',
  detail: '{{name}}: ',
  task: 'Task',
  recorded: 'Recorded',
  fromTo: '{{from}} to {{to}}',
  product: 'By version',
  origin: 'OMS',
  masked: 'Masked',
  mask: { hosts: 'hosts', users: 'users', objects: 'object names' },
  one: 'One answer, as if OMS gave it at the moment shown. Later moments are not in it.',
  oneAt: 'One answer, given at {{time}}. Later moments are not in it: they show it as if OMS gave it then.',
  newest: {
    label: 'How new it is',
    far: 'Its newest time is {{time}}, {{ago}} before the moment shown.',
    there: 'It is shown as of its newest time, {{time}}.',
    asOfThen: 'Show it as of then',
    asOfNow: 'Show it as of now',
  },
  times: {
    unknown: 'time unknown',
    zoneless: 'The times in the text name no zone: they are taken as UTC.',
    partly: 'Not all of the answers tell when they came: the times of the others are assumed.',
    inside: 'Nothing tells when the answers came: each is shown at the newest moment that it tells of.',
    assumed:
      'Nothing tells when the answers came: they are in the order of the text. Times on the page are assumed: 10 s apart, the last one now.',
  },
  several_one: '{{count, number}} answer',
  several_other: '{{count, number}} answers',
  stops: 'It plays up to {{time}} only.',
  /** It was read to its end, but nobody knows where lines are missing or too many. */
  gaps: 'What is there plays to its end; states and numbers may be wrong from where a line is missing or too many.',
  plays: 'What is there plays to its end.',
  /** Lines that were read and do not play. */
  passedOver: {
    unknown_one: '{{count, number}} line of a kind that this version does not know was passed over.',
    unknown_other: '{{count, number}} lines of a kind that this version does not know were passed over.',
    repeated_one: 'Line {{line}} is there twice. It was read once.',
    repeated_other:
      '{{count, number}} lines repeat the one before, the first of them line {{line}}. Each was read once.',
  },
  noId: 'no id',
  tasks: {
    back: 'Back to the list',
    title_one: '{{count}} task found',
    title_other: '{{count}} tasks found',
    hint: 'Choose the one to look at.',
    name: 'Name',
    id: 'Id',
    status: 'Status',
    verdict: 'Verdict',
    answers: 'Answers',
    unnamed: 'Task without a name',
  },
  fault: {
    title: 'This cannot be played',
    empty: 'There is nothing in it.',
    unreadable: 'The browser could not read the file. It may have been moved or changed meanwhile: choose it again.',
    'other-file': {
      zip: 'This is a zip archive. Unpack it, and open the file that is in it.',
      tar: 'This is a tar archive. Unpack it, and open the file that is in it.',
      gzip: 'This was packed with gzip more than three times. Unpack it, and open the file that is in it.',
      image: 'This is a picture. What is needed is the answer as text.',
      pdf: 'This is a PDF file. What is needed is the answer as text.',
      binary: 'This file holds no text. A recording ends in .ndjson.gz; an answer of OMS is JSON.',
    },
    newer:
      'This recording was written by a newer version of the dashboard (format {{version}}, known here: {{known}}). Open it there.',
    header: 'Line 1 says that this is a recording, but “{{path}}” is missing or wrong: expected was {{expected}}.',
    'no-header':
      'These are lines of a recording, but line 1, its header, is missing: it says of which task they are. Get the file again, and copy it whole, from its first line on.',
    'no-answers': 'The recording holds no answer of OMS: there is nothing to show.',
    json: 'Line {{line}} is no JSON: in column {{column}} {{expected}} was expected.',
    shape: 'Line {{line}} does not belong into a recording: {{expected}} was expected at “{{path}}”.',
    shapeWhole: 'Line {{line}} does not belong into a recording: {{expected}} was expected.',
    patch: 'Line {{line}} changes “{{path}}”, which the answer before does not have. A line before it may be missing.',
    time: 'The times go back in line {{line}}: from {{before}} to {{at}}.',
    gzip: 'The compressed data is damaged at about byte {{byte}} of the file, after line {{line}}. Get the file again.',
    cut: 'The file was cut off after line {{line}}. It may have been copied before it was whole.',
    missing_one: 'A line is missing before line {{line}}: what comes after it may rest on it.',
    missing_other: '{{count}} lines are missing before line {{line}}: what comes after them may rest on them.',
    surplus:
      'Line {{line}} tells of {{told}} lines before it, but there are {{there}}: it, or a line before it, is one too many.',
    count: 'Its end tells of {{told}} lines before it, but there are {{there}}.',
    countMore:
      'Its end tells of {{told}} lines before it, but there are {{there}}, by their own numbers without a gap: that count is wrong, or lines are missing right before it.',
    countLess:
      'The count at its end is wrong: it tells of {{told}} lines before it, but there are {{there}}, by their own numbers without a gap.',
    'too-large': 'It is too large: only {{megabytes}} MB, unpacked, can be played.',
    'only-question': {
      curl: 'This is the command that asks, not the answer. Run it, and paste what it prints; or copy “Response” in the network tab.',
      fetch: 'This is the code that asks, not the answer. In the network tab choose “Copy response”.',
    },
    html: 'This is a web page, not an answer of OMS. A proxy or a sign-in page may have answered in its place.',
    'no-json': 'There is no JSON in this text. What is needed is what OMS answered, beginning with {.',
    'single-quotes':
      'Line {{line}}, column {{column}}: this is how a program prints an object, with single quotes, and no JSON. Print it as JSON (in Python: json.dumps).',
    broken: 'The JSON breaks in line {{line}}, column {{column}}: {{expected}} was expected.',
    brokenCut:
      'The JSON ends too early, in line {{line}}, column {{column}}: {{expected}} was expected. Copy it whole: some tools cut long lines off.',
    'empty-list': 'This list is empty: OMS found no task for what it was asked.',
    'no-task': 'This answer holds no task: its data is empty. The id may be of a task that was deleted.',
    'no-taskFields':
      'This answer holds no task: its data has the fields {{fields}}, and a task has at least an id and steps.',
    'no-taskOther': 'This answer holds no task: its data is something else. A task has at least an id and steps.',
    'no-answer': 'This is JSON, but no answer of DescribeProject or ListProjects.',
    'no-answerFields':
      'This is JSON, but no answer of DescribeProject or ListProjects: it has the fields {{fields}}. Expected are success and data, or a task with id and steps.',
    har: {
      question: 'This HAR file ({{entries}} entries) has no question for a task: DescribeProject or ListProjects.',
      content:
        'This HAR file has questions for tasks, but not what was answered. Save it anew with “Save all as HAR with content”.',
    },
    part: {
      value: 'a value',
      name: 'a name in quotes or }',
      colon: 'a colon',
      'comma-or-brace': 'a comma or }',
      'comma-or-bracket': 'a comma or ]',
      quote: 'the quote that ends the text',
      escape: 'a sign that may follow a backslash',
      end: 'the end of the line',
    },
  },
} as const
