/** Everyone who reads cases asks for bars. */
const bars = 'is_barred is_ground_barred barred_cases barred_grounds';

/** Who may call what. Nobody may read or write a table. `vaern_agency` is every agency's readers, `…_writer` those that write views. */
const granted: Readonly<Record<string, string>> = {
  vaern_casedesk: `make_roots hold bar_grounds keep_tokens sign collect pending_bars current_sequence raise_sequence ${bars}`,
  vaern_courier: `make_roots roots_by_id to_tell tell to_hand_on persons_held hold_no_more held close_ground strike_parts retract_parts forget_person
    forget_tokens_of_old_home
    retire_epoch roots_of_epoch rewrap_roots check_epoch_unused mark_epoch_destroyed forgetting
    pending_bars current_sequence ${bars}`,
  vaern_oversight: `read_log_of read_log_of_case forgetting ${bars}`,
  vaern_timekeeper: `alike pending_bars ${bars}`,
  vaern_agency: `sign collect sign_search collect_found readings_of_file last_reading ${bars}`,
  vaern_agency_writer: `bar_applied ${bars}`,
};

export const grantsSql = `
revoke all on all tables in schema vault from public;
revoke all on all functions in schema vault from public;
${Object.entries(granted)
  .map(([role, names]) => `grant usage on schema vault to ${role};\n${executed(names, role)}`)
  .join('\n')}
`;

function executed(names: string, role: string): string {
  const functions = names.split(/\s+/).map((name) => `vault.${name}`);
  return `grant execute on function ${functions.join(', ')} to ${role};`;
}
