/** A code of OMS in full: where its line ends, it goes on behind one of its underscores, or else wherever it has to. */
export function PaperCode({ code }: { code: string }) {
  const [first, ...rest] = code.split('_')
  return (
    <>
      {first}
      {rest.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which come and go together
        <span key={i}>
          _<wbr />
          {part}
        </span>
      ))}
    </>
  )
}
