import { type ReactNode, useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useServices } from '@/features/shared/services'
import { Stage } from '@/features/shared/stage/stage'
import { player } from '@/i18n/en/player'
import { useLabel } from '@/i18n/use-label'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { useTranslation } from '@/i18n/use-translation'
import { paths } from '@/lib/paths'
import { scenarioById } from '@/simulator/catalogue'
import { Empty } from '@/ui/empty'
import { usePreferences } from '@/ui/preferences'
import { AddressSync } from './address-sync'
import { wordsIn } from './catalogue/entry'
import { demoShow } from './demo-show'
import { momentMarks } from './moment-marks'
import { ScenarioHead } from './scenario-head'
import { readStageAddress } from './stage-address'
import { TourPlace } from './tour/tour-place'

const TEXTS = { player }

const itself = (now: number) => now

/**
 * `/demo/:id`: one scenario, played on a stage of its own.
 * @param props.taskPage the page of the task that the address names
 */
export function ScenarioPage({ taskPage }: { taskPage: ReactNode }) {
  useLazyTexts(TEXTS)
  const { t } = useTranslation()
  const label = useLabel()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const page = useServices()
  const [{ locale }] = usePreferences()
  const scenario = useMemo(() => scenarioById(id), [id])
  const show = useMemo(() => (scenario ? demoShow(scenario, id, page) : null), [scenario, id, page])
  const marks = useMemo(
    () => (show ? momentMarks(show.moments, show.from, t, (code) => label('step', code)) : []),
    [show, t, label],
  )
  const back = { href: paths.demo.href(), label: t('player.scenario.back') }
  if (!scenario || !show) {
    return (
      <Empty title={t('player.scenario.unknown', { id })}>
        <Link to={back.href} className="text-source underline-offset-2 hover:underline">
          {back.label}
        </Link>
      </Empty>
    )
  }
  const head = (
    <>
      <AddressSync show={show} />
      <TourPlace />
      <ScenarioHead scenario={scenario} back={back} />
    </>
  )
  const about = {
    kind: 'demo',
    home: { href: back.href, label: t('common.nav.demo') },
    name: wordsIn(scenario.title, locale),
    momentAt: itself,
  } as const
  return (
    <Stage key={id} show={show} about={about} {...readStageAddress(params, show)} marks={marks} head={head}>
      {taskPage}
    </Stage>
  )
}
