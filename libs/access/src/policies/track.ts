/** A perpetrator's track: of the unit that opened it, and of the one he was referred to. Nobody else's. */
export const track: Readonly<Record<string, string>> = {
  'track-of-the-unit': `
    permit (principal, action in Action::"track", resource is Track)
    when { principal.hasRight && ["home", "perpetrators"].contains(resource.standing) };`,

  'unknown-track': `
    forbid (principal, action, resource is Track)
    when { resource.standing == "none" };`,
};
