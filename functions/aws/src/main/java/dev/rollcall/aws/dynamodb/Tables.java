package dev.rollcall.aws.dynamodb;

/**
 * The names of the tables (design §4). Each has the keys {@code pk} and {@code sk}, both text; run
 * and sign-in items carry {@code expiresAt} in epoch seconds.
 *
 * @param district the directory, leases, censuses and the outbox
 * @param roster rosters
 * @param run runs, reports, plans, spills and quarantined records
 * @param seat seats and their ledgers; what was decided about teachers
 * @param signIn attempts, used codes, sessions, hand-overs, logins, webhook deliveries and tokens
 */
public record Tables(String district, String roster, String run, String seat, String signIn) {}
