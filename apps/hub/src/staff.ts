import { demoStaffBook, readStaffBook, Staff, StaffBookError, type Directory, type StaffBook } from '@vaern/directory';
import { ConfigError, type Config, type DemoMark, type Logger } from '@vaern/platform';

const EXAMPLE = '/etc/vaern/staff.json';

/**
 * Who reads restricted cases: from the file that is named, in a demo without one the demo's own. Where nobody is named, a
 * case that must be restricted is refused, and that is logged here. @throws ConfigError
 */
export async function openStaff(
  { staffFile }: Config,
  directory: Directory,
  { demo, logger }: { demo: DemoMark | undefined; logger: Logger },
): Promise<Staff> {
  try {
    const book =
      staffFile === undefined ? demo && servedIn(directory, demoStaffBook(demo)) : await readStaffBook(staffFile);
    const staff = new Staff(directory, book);
    for (const { id, standing } of directory.recipients())
      if (standing === 'restricted' && staff.rosterOf(id).length === 0)
        logger.warn('nobody-reads-restricted-cases', { unit: id });
    return staff;
  } catch (error) {
    if (error instanceof StaffBookError)
      throw new ConfigError('VAERN_STAFF_FILE', `does not hold: ${error.message}`, EXAMPLE);
    throw error;
  }
}

/** The demo knows people of more agencies than a hub need serve. */
function servedIn(directory: Directory, { version, staff, rosters, phones }: StaffBook): StaffBook {
  const served = <T>(byUnit: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(byUnit).filter(([unit]) => directory.unit(unit) !== undefined));
  const here = staff.filter(({ agency }) => directory.agency(agency) !== undefined);
  return { version, staff: here, rosters: served(rosters), phones: served(phones) };
}
