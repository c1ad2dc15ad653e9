/** In the police. Codes are the unit's; words are the named officer's. */
export const police: Readonly<Record<string, string>> = {
  'intake-officer-sees-codes': `
    permit (principal in Post::"police/intake-officer", action in Action::"codes", resource is Case);`,

  'intake-officer-unaccepted-referrals': `
    permit (principal in Post::"police/intake-officer", action, resource is Case)
    when { resource.standing == "police" && resource.unaccepted };`,

  'intake-officer-own-reports': `
    permit (principal in Post::"police/intake-officer", action, resource is Case)
    when { resource.standing == "home" && resource.relations.contains("opener") };`,

  'case-officer-sees-codes': `
    permit (principal in Post::"police/case-officer", action in Action::"codes", resource is Case);`,

  'case-officer-answers-referrals': `
    permit (principal in Post::"police/case-officer", action in Action::"answer", resource is Case)
    when { resource.standing == "police" };`,

  'case-officer-as-handler': `
    permit (principal in Post::"police/case-officer", action, resource is Case)
    when { resource.relations.contains("handler") };`,

  'case-officer-own-reports': `
    permit (principal in Post::"police/case-officer", action, resource is Case)
    when { resource.standing == "home" && resource.relations.contains("opener") };`,

  'case-officer-when-assigned': `
    permit (principal in Post::"police/case-officer", action, resource is Case)
    when { resource.relations.contains("assigned") };`,

  'case-officer-when-named': `
    permit (principal in Post::"police/case-officer", action, resource is Case)
    when { resource.standing == "restricted" && resource.relations.contains("reader") };`,

  'records-client-with-the-handling-officer': `
    permit (principal in Post::"police/records-client", action, resource is Case)
    when {
      principal.throughMachine &&
      (resource.relations.contains("handler") || resource.relations.contains("assigned"))
    };`,

  'police-records-owner-all-of-the-agency': `
    permit (principal in Post::"police/records-owner", action, resource is Case)
    when { !["restricted", "own"].contains(resource.standing) };`,

  'police-affected-in-her-own-case': `
    permit (principal in Post::"police/affected", action, resource is Case)
    when { resource.standing == "own" };`,
};
