// DuckDB adds up the figures of a CSV by unit, indicator and month. `node bench/peers/duckdb.js <file>`
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const file = process.argv[2].replaceAll("'", "''");
const reader = await connection.runAndReadAll(
  `SELECT count(*) AS rows, sum(total) AS total FROM (SELECT sum("完成值") AS total FROM read_csv('${file}') GROUP BY "单位名称", "指标", "月份")`,
);
process.stdout.write(`${reader.getRows().join(' ')}\n`);
