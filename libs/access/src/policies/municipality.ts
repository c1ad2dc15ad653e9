/** In a municipality. */
export const municipality: Readonly<Record<string, string>> = {
  'visitator-all-of-the-unit': `
    permit (principal in Post::"municipality/visitator", action, resource is Case)
    when { ["home", "family"].contains(resource.standing) };`,

  'coordinator-when-assigned': `
    permit (principal in Post::"municipality/coordinator", action, resource is Case)
    when { resource.relations.contains("assigned") || resource.relations.contains("handler") };`,

  'coordinator-answers-referrals': `
    permit (
      principal in Post::"municipality/coordinator",
      action in [Action::"answer", Action::"codes"],
      resource is Case
    )
    when { resource.unaccepted };`,

  'coordinator-asks-to-take-on': `
    permit (principal in Post::"municipality/coordinator", action == Action::"referral.accept", resource is Case)
    when { ["home", "family"].contains(resource.standing) };`,

  'family-counsellor-all-of-the-family-unit': `
    permit (principal in Post::"municipality/family-counsellor", action, resource is Case)
    when { resource.standing == "family" };`,

  'employee-safety-when-named': `
    permit (principal in Post::"municipality/employee-safety", action, resource is Case)
    when { resource.standing == "restricted" && resource.relations.contains("reader") };`,

  'municipality-records-owner-all-of-the-agency': `
    permit (principal in Post::"municipality/records-owner", action, resource is Case)
    when { !["restricted", "own"].contains(resource.standing) };`,

  'municipality-affected-in-her-own-case': `
    permit (principal in Post::"municipality/affected", action, resource is Case)
    when { resource.standing == "own" };`,
};
