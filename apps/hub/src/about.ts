/** How the hub names itself. */
export const about = { title: 'Værn', description: 'Referral hub for stalking cases', version: '0.1.0' };

/** The same of a hub in which everything is made up. */
export const aboutDemo = {
  ...about,
  description: `${about.description}. This is a demonstration: all people and cases are made up. Write nothing about real people.`,
};
