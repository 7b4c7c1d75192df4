package dev.rollcall.account;

import java.util.Arrays;
import java.util.Optional;

/** What an API client may be allowed. */
public enum Scope {
    DISTRICTS_READ("districts:read"),
    DISTRICTS_WRITE("districts:write"),
    RUNS_READ("runs:read"),
    RUNS_REQUEST("runs:request"),
    RUNS_APPROVE("runs:approve"),
    ROSTER_READ("roster:read"),
    SEATS_APPROVE("seats:approve"),
    SIGN_IN_REDEEM("sign-in:redeem"),
    SIGN_IN_SESSIONS("sign-in:sessions"),
    ACCOUNTS_READ("accounts:read"),
    /** Acts for the members it names. */
    ACCOUNTS_WRITE("accounts:write"),
    /** Acts for the vendor's staff. */
    ACCOUNTS_STAFF("accounts:staff");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
