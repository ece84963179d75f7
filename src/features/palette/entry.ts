/** The headings of the palette, in the order in which equally good ones stand. */
export const GROUPS = ['tasks', 'pages', 'actions', 'settings', 'byId'] as const

export type Group = (typeof GROUPS)[number]

interface Look {
  readonly sign: string
  /** A class. */
  readonly text: string
}

interface Findable {
  /** Unique in the palette. */
  readonly key: string
  readonly group: Group
  /** As plain text; names of tasks come from a server. */
  readonly title: string
  /** The id of a task. */
  readonly id?: string
  /** What stands at the end of the row: the state of a task, or that this is chosen now. */
  readonly note?: string
  /** How bad the state is, as a sign and a colour, where that is known. */
  readonly look?: Look
  /** A star before the title. */
  readonly pinned?: boolean
  /** What it is found by besides. */
  readonly words?: readonly string[]
  /** Shown whatever was typed, if only at the end: OMS found it, by rules of its own. */
  readonly always?: boolean
}

/** Closes the palette: the focus goes to another page, or back to where it was. */
interface Closing {
  readonly after: 'go' | 'back'
  readonly run: () => void
}

/** Leaves the palette open, and gives what is to be said there. */
interface Staying {
  readonly after: 'stay'
  readonly run: () => Promise<string>
}

/** One thing that can be found and done. */
export type Entry = Findable & (Closing | Staying)

/** Entries under one heading. */
export interface Section {
  readonly group: Group
  readonly entries: readonly Entry[]
}
