import { type ReactNode, useId } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Button } from '@/ui/button'
import { PasteBox } from './paste-box'
import type { Opening } from './use-opening'

interface LandingProps extends Pick<Opening, 'openFile' | 'openText'> {
  /** What came of the last try, or how far the present one is. */
  readonly children?: ReactNode
}

/** What can be opened here, and how. */
export function Landing({ openFile, openText, children }: LandingProps) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="text-xl font-semibold">{t('replay.title')}</h1>
      <p className="mt-1">{t('replay.intro')}</p>
      <p className="mb-4 text-sm text-muted">{t('replay.local')}</p>
      {children}
      <ChooseFile openFile={openFile} />
      <PasteBox openText={openText} />
      <Example openText={openText} />
    </div>
  )
}

function ChooseFile({ openFile }: Pick<Opening, 'openFile'>) {
  const { t } = useTranslation()
  const hint = useId()
  return (
    <div className="rounded-card border-2 border-dashed border-line bg-card px-4 py-7 text-center">
      {/* The field itself is what is focused and read aloud; the label is what is seen. */}
      <label className="inline-block cursor-pointer rounded-lg bg-source px-4 py-2 font-semibold text-card has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-source">
        {t('replay.choose')}
        <input
          type="file"
          aria-describedby={hint}
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file can be chosen again.
            target.value = ''
            if (file) openFile(file, file.name)
          }}
        />
      </label>
      <p className="mt-2">{t('replay.drop')}</p>
      <p id={hint} className="mx-auto mt-2 max-w-lg text-sm text-muted">
        {t('replay.kinds')}
      </p>
    </div>
  )
}

function Example({ openText }: Pick<Opening, 'openText'>) {
  const { t } = useTranslation()
  async function open() {
    const { default: sample } = await import('@/contract/fixtures/describe-project.sample.json')
    openText(JSON.stringify(sample))
  }
  return (
    <p className="mt-3.5">
      <Button onClick={() => void open()}>{t('replay.example')}</Button>
    </p>
  )
}
