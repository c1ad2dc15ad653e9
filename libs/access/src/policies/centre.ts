/** In the national centre: two doors with a wall between. */
export const centre: Readonly<Record<string, string>> = {
  'counsellor-all-of-the-affected': `
    permit (principal in Post::"centre/counsellor", action, resource is Case)
    when { ["affected", "home"].contains(resource.standing) };`,

  'counsellor-when-named': `
    permit (principal in Post::"centre/counsellor", action, resource is Case)
    when { resource.standing == "restricted" && resource.relations.contains("reader") };`,

  'perpetrator-counsellor-all-of-the-perpetrators': `
    permit (principal in Post::"centre/perpetrator-counsellor", action, resource is Case)
    when { resource.standing == "perpetrators" };`,

  'centre-records-owner-all-of-the-agency': `
    permit (principal in Post::"centre/records-owner", action, resource is Case)
    when { resource.standing != "restricted" };`,
};
