/** How the hub names itself. */
export const about = { title: 'Værn', description: 'Referral hub for stalking cases', version: '0.1.0' };
