package dev.rollcall.signin.identity;

import java.util.Locale;

/**
 * Why a sign-in is not believed: the closed list of codes in the journal. People are told none of
 * them (S-24).
 */
public enum Lie {
    PARAMETERS_MALFORMED,
    STATE_UNKNOWN,
    STATE_EXPIRED,
    OTHER_BROWSER,
    OTHER_PORTAL,
    RESPONSE_ISSUER_DIFFERS,
    METADATA_ISSUER_DIFFERS,
    METADATA_FOREIGN,
    ANSWER_MALFORMED,
    TOKEN_TYPE_REFUSED,
    ID_TOKEN_MISSING,
    ID_TOKEN_MALFORMED,
    ID_TOKEN_ENCRYPTED,
    ID_TOKEN_UNSIGNED,
    ALGORITHM_REFUSED,
    HEADER_CRITICAL,
    KEYS_UNAVAILABLE,
    KEYS_REFUSED,
    KEY_UNKNOWN,
    KEY_AMBIGUOUS,
    KEY_UNFIT,
    SIGNATURE_WRONG,
    ISSUER_DIFFERS,
    AUDIENCE_DIFFERS,
    PARTY_MISSING,
    PARTY_DIFFERS,
    EXPIRY_MISSING,
    EXPIRED,
    NOT_YET_VALID,
    ISSUE_TIME_MISSING,
    ISSUED_IN_FUTURE,
    ISSUED_TOO_LONG_AGO,
    NONCE_MISSING,
    NONCE_DIFFERS,
    SUBJECT_MISSING,
    SUBJECT_MALFORMED,
    USERINFO_SUBJECT_DIFFERS,
    PERSON_MISSING,
    PERSON_MALFORMED,
    PERSON_DIFFERS,
    DISTRICT_MISSING,
    DISTRICT_MALFORMED,
    DISTRICT_DIFFERS;

    /** The form in the journal, for example {@code nonce-differs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
