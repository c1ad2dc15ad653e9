import type { RoleRecipient } from '../src/provision/role-plan';

const pair = (role: string, recipient: string): readonly RoleRecipient[] => {
  const [kind = ''] = recipient.split(':');
  const [agency = ''] = recipient.split('/');
  const row = { recipient, agency, kind };
  return [
    { ...row, role, writes: false },
    { ...row, role: `${role}_writer`, writes: true },
  ];
};

/** Two agencies of one kind, one of them with a wall inside, and one of another kind. */
export const agencies: readonly RoleRecipient[] = [
  ...pair('vaern_police_1464', 'police:1464/intake'),
  ...pair('vaern_police_1464_restricted', 'police:1464/restricted'),
  ...pair('vaern_police_1465', 'police:1465/intake'),
  ...pair('vaern_centre_dk', 'centre:dk/affected'),
];
