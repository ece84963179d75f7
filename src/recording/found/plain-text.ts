/**
 * What a text may have been before the tool that it was copied from changed it: without the marks of a quoted mail
 * (`> `), without the numbers of lines (`cat -n`, `grep -n`), as one cell of a CSV file, joined where a terminal broke
 * its lines. Only forms that fit the whole text. Pure; each is worth a try when nothing is found in the text as it is.
 */
export function plainForms(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  const from = lines.findIndex((line) => BRACKET.test(line))
  if (from < 0) return []
  const block = lines.slice(from, lines.findLastIndex((line) => BRACKET.test(line)) + 1).filter((line) => line !== '')
  const bare = MARKS.filter((mark) => block.every((line) => mark.test(line))).map((mark) =>
    lines.map((line) => line.replace(mark, '')),
  )
  const forms = [block, ...bare].map(answerLines)
  return [...bare.map((one) => one.join('\n')), ...forms.flatMap(whole), ...cells(text)]
}

const BRACKET = /[{}[\]]/

/** What stands before each line. */
const MARKS = [/^\s*(?:>\s?)+/, /^\s*\d+(?:\t|: ?|\| ?|\s(?=[\s{}[\]"]))/]

/** The lines from the first that begins with a bracket to the last that has one. */
function answerLines(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => /^\s*[{[]/.test(line))
  const to = lines.findLastIndex((line) => BRACKET.test(line))
  return lines.slice(Math.max(from, 0), to + 1).filter((line) => line !== '')
}

/**
 * Lines put together that were broken in the middle: a terminal breaks at its width, whatever stands there, so that all
 * but the last have one length; a mail breaks between words, and takes the blank away.
 */
function whole(lines: readonly string[]): readonly string[] {
  const width = lines[0]?.length ?? 0
  if (lines.length < 2) return []
  const atWidth = width >= NARROWEST && lines.slice(0, -1).every((line) => line.length === width)
  return [lines.join(atWidth ? '' : ' ')]
}

/** Columns; a shorter width is no terminal's. */
const NARROWEST = 40

/** A cell of a CSV file (RFC 4180), as a console of logs exports it: in quotes, each quote inside of it twice. */
function cells(text: string): readonly string[] {
  return /"[{[]\s*""/.test(text) ? [text.replace(/"(")?/g, '$1')] : []
}
