import { corrected, denmark, readServiceBook, ServiceBookError, type Country } from '@vaern/directory';
import { ConfigError, type Config } from '@vaern/platform';

const EXAMPLE = '/etc/vaern/services.json';

/** The country, with what the adopter's own file says of who serves whom. @throws ConfigError */
export async function countryOf({ servicesFile }: Pick<Config, 'servicesFile'>): Promise<Country> {
  if (servicesFile === undefined) return denmark;
  try {
    return corrected(denmark, await readServiceBook(servicesFile));
  } catch (error) {
    if (error instanceof ServiceBookError)
      throw new ConfigError('VAERN_SERVICES_FILE', `does not hold: ${error.message}`, EXAMPLE);
    throw error;
  }
}
