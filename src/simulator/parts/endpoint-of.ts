/** An endpoint for every type that OMS names (facts 1.4), with what there is to say when nothing special is. */
import { hash, hashText } from '../engine/noise'
import type { WireEndpoint } from '../wire'
import { dataHub, kafka, mysql, oceanBase, postgresql, rocketMq, tidb } from './endpoints'

/** The endpoint types of all editions, and spellings of those whose names no public page gives (SYBASE, HBASE and after). */
export type EndpointType =
  | 'MYSQL'
  | 'TIDB'
  | 'POSTGRESQL'
  | 'ORACLE'
  | 'DB2_LUW'
  | 'ADB'
  | 'IDB'
  | 'DBP_OP_ROUTE'
  | 'OB_MYSQL'
  | 'OB_MYSQL_CE'
  | 'OB_MYSQL_TENANT'
  | 'OB_MYSQL_VPC'
  | 'OB_ORACLE'
  | 'OB_ORACLE_TENANT'
  | 'OB_ORACLE_VPC'
  | 'KAFKA'
  | 'DATAHUB'
  | 'ROCKETMQ'
  | 'HBASE'
  | 'OBKV_HBASE'
  | 'OBKV_REDIS'
  | 'SYBASE'
  | 'REDIS'
  | 'MILVUS'
  | 'QDRANT'
  | 'HIVE'

/** Types with nothing of their own but a port and a version. */
const PLAIN = {
  ORACLE: { port: 1521, version: '19.18', charset: 'AL32UTF8', nlsLengthSemantics: 'BYTE' },
  DB2_LUW: { port: 50_000, version: '11.5.8', charset: 'UTF-8' },
  ADB: { port: 3306, version: '3.1.9' },
  IDB: { port: 3306, version: '5.7.25' },
  DBP_OP_ROUTE: { port: 8507, version: '3.6.2' },
  SYBASE: { port: 5000, version: '16.0' },
  HBASE: { port: 2181, version: '2.4.17' },
  REDIS: { port: 6379, version: '7.0.12' },
  MILVUS: { port: 19_530, version: '2.3.4' },
  QDRANT: { port: 6333, version: '1.7.4' },
  HIVE: { port: 10_000, version: '3.1.3' },
} as const

/** An endpoint called `name` (also the tenant, project or topic prefix) whose address and ids follow from `taskId`. */
export function endpointOf(type: EndpointType, side: 'source' | 'sink', name: string, taskId: string): WireEndpoint {
  const mark = side === 'source' ? 'a' : 'b'
  const place = hash(hashText(taskId), side === 'source' ? 1 : 2)
  const host = `10.0.${20 + (place % 40)}.${10 + ((place >>> 8) % 200)}`
  const given = { id: taskId.replace(/^np_/, `c_${mark}`), endpointName: `${SHORT[type]}-${name}`, host }
  const dbEngine = `${type}_PUBLIC`
  switch (type) {
    case 'MYSQL':
      return mysql({ ...given, version: place % 2 === 0 ? '8.0.32' : '5.7.44' })
    case 'TIDB':
      return tidb({ ...given, kafkaId: `e_${place % 1000}k`, kafkaName: 'kafka-ticdc', kafkaTopic: `ticdc-${name}` })
    case 'POSTGRESQL':
      return postgresql(given)
    case 'KAFKA':
      return kafka({ ...given, brokers: `${host}:9092` })
    case 'DATAHUB':
      return dataHub({ ...given, address: 'https://dh-cn-hangzhou.aliyuncs.com', project: name })
    case 'ROCKETMQ':
      return rocketMq({ ...given, nameServers: `${host}:9876` })
    case 'ORACLE':
    case 'DB2_LUW':
    case 'ADB':
    case 'IDB':
    case 'DBP_OP_ROUTE':
    case 'SYBASE':
    case 'HBASE':
    case 'REDIS':
    case 'MILVUS':
    case 'QDRANT':
    case 'HIVE':
      return mysql({ ...given, charset: 'UTF-8', ...PLAIN[type], dbEngine })
    default:
      return oceanBase({ ...given, dbEngine, cluster: `ob_prod_${1 + (place % 4)}`, tenant: name })
  }
}

const SHORT: Readonly<Record<EndpointType, string>> = {
  MYSQL: 'mysql',
  TIDB: 'tidb',
  POSTGRESQL: 'pg',
  ORACLE: 'oracle',
  DB2_LUW: 'db2',
  ADB: 'adb',
  IDB: 'idb',
  DBP_OP_ROUTE: 'route',
  OB_MYSQL: 'ob',
  OB_MYSQL_CE: 'ob-ce',
  OB_MYSQL_TENANT: 'ob-tenant',
  OB_MYSQL_VPC: 'ob-vpc',
  OB_ORACLE: 'ob-oracle',
  OB_ORACLE_TENANT: 'ob-oracle-tenant',
  OB_ORACLE_VPC: 'ob-oracle-vpc',
  KAFKA: 'kafka',
  DATAHUB: 'datahub',
  ROCKETMQ: 'rocketmq',
  HBASE: 'hbase',
  OBKV_HBASE: 'obkv',
  OBKV_REDIS: 'obkv-redis',
  SYBASE: 'sybase',
  REDIS: 'redis',
  MILVUS: 'milvus',
  QDRANT: 'qdrant',
  HIVE: 'hive',
}
