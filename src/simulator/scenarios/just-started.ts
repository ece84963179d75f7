import { living } from '../living'
import { oceanBase, postgresql } from '../parts/endpoints'
import { column, database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** PostgreSQL to OceanBase, started a moment ago: its precheck moves while one looks. */
export const scenario = living({
  kind: 'just-started',
  title: { en: 'PostgreSQL, started a moment ago', zh: 'PostgreSQL 源端，刚刚启动' },
  look: {
    en: 'The precheck moves while one looks; preparation and schema migration follow within minutes.',
    zh: '预检查正在推进；几分钟内进入准备和结构迁移。',
  },
  shows: ['precheck-running', 'preparation', 'timezone-differs', 'columns'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: { at: 'full', minutes: 11.7 }, verdict: 'stalled' },
    { from: { at: 'full', minutes: 16.7 }, verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_8pg5q7',
    name: 'catalog_pg_to_ob',
    labels: labels('staging'),
    owner: 'catalog_team',
    sourceEndpointType: 'POSTGRESQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(
      database(
        'public',
        [
          table('product', {
            columns: [
              column('id', 1, 'uuid', { columnKey: 'PRI', nullable: false }),
              column('title', 2, 'text', { mappedName: 'product_title', encoding: 'UTF8' }),
              column('price', 3, 'numeric(12,2)', { dataPrecision: 12, dataScale: 2 }),
              column('search_vector', 4, 'tsvector', { isGenerateField: true }),
            ],
          }),
          table('category'),
          table('product_category'),
          table('price_history', { whereClause: 'valid_to is null', filterColumns: ['valid_to'] }),
        ],
        { mappedName: 'catalog' },
      ),
    ),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(true),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig({ recordTypeWhiteList: ['INSERT', 'DELETE', 'UPDATE'] }),
    sourceConnectInfo: postgresql({ id: 'c_8pg5a6', endpointName: 'pg-catalog', host: '10.0.21.5' }),
    sinkConnectInfo: oceanBase({
      id: 'c_8pg5b7',
      endpointName: 'ob-catalog',
      host: '10.0.9.144',
      cluster: 'ob_stage',
      tenant: 'catalog',
    }),
  },
  plan: {
    rows: 9_840_000,
    estimate: 1.08,
    precheck: { seconds: 150, items: 24 },
    prepare: { seconds: 40 },
    structure: { seconds: 70, items: 4 },
    full: {
      source: { workers: 6, msPerRow: 1.1, bytesPerRow: 720 },
      target: { workers: 16, msPerRow: 2, bytesPerRow: 690 },
      references: { srcRpsRef: 6000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 6000, dstRtRef: 2 },
      events: [{ from: 700, to: 1000, halt: true }],
    },
    index: { seconds: 120, items: 4 },
    incremental: { speed: 6, seconds: 7200 },
    verify: {
      source: { workers: 8, msPerRow: 1.2, bytesPerRow: 720 },
      target: { workers: 8, msPerRow: 0.9, bytesPerRow: 690 },
      references: { srcRpsRef: 8000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 8000, dstRtRef: 1 },
      hold: 60,
    },
  },
  lead: ({ start }) => start + 20,
})
