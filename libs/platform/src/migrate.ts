import { DataSource, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/**
 * Runs the migrations that are not yet done, in the order of their timestamps, all in one transaction, as the owner of
 * every table. Answers the names of those it ran.
 */
export async function migrate(
  admin: string,
  migrations: readonly MigrationClass[],
  owner = 'vaern_owner',
): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    schema: 'platform',
    migrations: [...migrations],
    migrationsTableName: 'migration',
    installExtensions: false,
    logging: false,
    extra: { connectionString: admin, options: `-c role=${owner}`, max: 1 },
  });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'all' })).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
