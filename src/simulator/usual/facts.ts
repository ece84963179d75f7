/** What of a usual task stays as it is all its life: ends, objects, settings. */
import type { StepKind } from '../engine/names'
import { type EndpointType, endpointOf } from '../parts/endpoint-of'
import { specific } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'
import type { TaskFacts } from '../wire'
import { databaseOf } from './objects'
import type { UsualTask } from './row'

/** The facts of a task of this type that does these steps. */
export function factsOf(row: UsualTask, type: 'MIGRATION' | 'SYNC', does: readonly StepKind[]): TaskFacts {
  const subject = row.name.split('_')[0] ?? row.name
  return {
    ...USUAL_SWITCHES,
    id: row.id,
    type,
    name: row.name,
    labels: row.labels ? labels(...row.labels) : null,
    owner: row.owner,
    importance: row.importance ?? 'MEDIUM',
    sourceEndpointType: row.from,
    sinkEndpointType: row.to,
    enableStructTransfer: does.includes('structure'),
    enableFullTransfer: does.includes('full'),
    enableFullVerify: does.includes('verify'),
    enableIncrTransfer: does.includes('incremental'),
    enableIncrVerify: does.includes('incrementalVerify'),
    enableReverseIncrTransfer: does.includes('reverse'),
    transferMapping: row.mapping ?? specific(databaseOf(row.objects)),
    commonTransferConfig: commonConfig({ ...QUEUE[row.to], activeActive: row.activeActive ?? false }),
    structTransferConfig: does.includes('structure') ? structConfig(does.includes('index')) : null,
    fullTransferConfig: does.includes('full') ? fullConfig() : null,
    incrTransferConfig: does.includes('incremental') ? incrConfig() : null,
    sourceConnectInfo: endpointOf(row.from, 'source', subject, row.id),
    sinkConnectInfo: endpointOf(row.to, 'sink', subject, row.id),
  }
}

/** How changes are written where the target is no database. */
const QUEUE: Partial<Record<EndpointType, Parameters<typeof commonConfig>[0]>> = {
  KAFKA: { mqSerializerType: 'DEFAULT', mqPartitionMode: 'HASH' },
  DATAHUB: { mqSerializerType: 'DATAWORKS_V2', mqPartitionMode: 'HASH', datahubTopicType: 'TUPLE' },
  ROCKETMQ: { mqSerializerType: 'DEFAULT', mqPartitionMode: 'HASH', rocketMqProducerGroup: 'oms_producer' },
}
