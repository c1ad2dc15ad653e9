/** What holds for everyone. A `forbid` always wins. */
export const everywhere: Readonly<Record<string, string>> = {
  'role-has-the-right': `
    permit (principal, action in Action::"agency", resource is Agency)
    when { principal.hasRight };`,

  'role-without-the-right': `
    forbid (principal, action, resource)
    when { !principal.hasRight };`,

  'unknown-case': `
    forbid (principal, action, resource is Case)
    when { resource.standing == "none" };`,

  'party-to-the-case': `
    forbid (principal, action, resource is Case)
    when { resource.relations.contains("party") };`,

  'restricted-to-the-named': `
    forbid (principal, action, resource is Case)
    when { resource.restricted }
    unless { resource.relations.contains("reader") };`,

  'words-need-a-fitting-purpose': `
    forbid (principal, action in Action::"words", resource)
    unless { context has purpose && ["case-work", "referral-handling", "emergency"].contains(context.purpose) };`,

  'search-needs-a-fitting-purpose': `
    forbid (principal, action == Action::"case.search", resource)
    unless { context has purpose && ["case-work", "referral-handling", "emergency"].contains(context.purpose) };`,

  'machines-alone-never-open-words': `
    forbid (principal, action in Action::"words", resource)
    when { principal.isMachine && !principal.throughMachine };`,
};
