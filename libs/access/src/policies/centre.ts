/** In the national centre: two doors with a wall between. */
export const centre: Readonly<Record<string, string>> = {
  'counsellor-all-of-the-affected': `
    permit (principal in Post::"centre/counsellor", action, resource is Case)
    when { ["affected", "home"].contains(resource.standing) };`,

  'counsellor-when-named': `
    permit (principal in Post::"centre/counsellor", action, resource is Case)
    when { resource.standing == "restricted" && resource.relations.contains("reader") };`,

  'group-organiser-gives-places': `
    permit (principal in Post::"centre/group-organiser", action == Action::"group.place", resource is Case)
    when { ["affected", "home"].contains(resource.standing) };`,

  'centre-records-owner-all-of-the-agency': `
    permit (principal in Post::"centre/records-owner", action, resource is Case)
    when { !["restricted", "own"].contains(resource.standing) };`,

  'centre-affected-in-her-own-case': `
    permit (principal in Post::"centre/affected", action, resource is Case)
    when { resource.standing == "own" };`,
};
