import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Vault1763000000001 } from '../src';

/** Puts the roles and the vault into a new, empty database. */
export async function raiseVault(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const service of [
    'casedesk',
    'courier',
    'oversight',
    'timekeeper',
    'agency',
    'agency_writer',
    'municipality_0561',
  ]) {
    await client.query(`create role vaern_${service}`);
  }
  await client.query(`grant vaern_agency to vaern_municipality_0561; create schema directory;
    create table directory.role_recipient (role name, recipient text, agency text, primary key (role, recipient));
    insert into directory.role_recipient values ('vaern_municipality_0561', 'municipality:0561/visitation', 'municipality:0561')`);
  await new Vault1763000000001().up({ query: (sql: string) => client.query(sql) } as unknown as QueryRunner);
  await client.end();
}
