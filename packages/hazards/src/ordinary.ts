const ordinary =
  /^(?:pg_|set_config$|setval$|nextval$|currval$|lastval$|now$|version$|current_|count$|sum$|min$|max$|avg$|every$|unnest$|generate_series$|generate_subscripts$|row_number$|regexp_|jsonb?_|to_|json|array_|string_|format$|format_type$|gen_random_uuid$|uuid|uuidv[47]$|row_to_json$|create_hypertable$|add_|lo_|txid_|setseed$|random$|clock_timestamp$|obj_description$|col_description$|has_\w+_privilege$)/;

const harmful =
  /^(?:pg_terminate_backend|pg_cancel_backend|pg_sleep\w*|pg_advisory_\w*|pg_promote|pg_switch_wal|pg_drop_replication_slot|pg_replication_\w*|pg_logical_\w*|pg_wal_replay_pause|pg_import_system_collations|lo_unlink)$/;

/**
 * PostgreSQL's own functions that migrations call without harm. Those that end sessions, wait, take locks of the application
 * or lose what a replica needs are not among them (PostgreSQL documentation, section 9.28).
 */
export function isOrdinary(name: string): boolean {
  return ordinary.test(name) && !harmful.test(name);
}
