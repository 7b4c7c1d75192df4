package dev.rollcall.handlers;

import java.util.Locale;

/**
 * Everything an HTTP caller can be told is wrong: the closed list of codes in problem details (RFC
 * 9457).
 */
public enum Problem {
    BODY_NOT_JSON(400, "The body is not JSON of the accepted form"),
    REQUEST_MALFORMED(400, "The request is malformed"),
    PARAMETER_INVALID(400, "A parameter has no accepted value"),
    PARAMETER_UNKNOWN(400, "There is no such parameter"),
    PARAMETER_REPEATED(400, "A parameter is given more than once"),
    CURSOR_INVALID(400, "The cursor is not one of ours"),
    GRANT_UNSUPPORTED(400, "Only client_credentials is supported"),
    SCOPE_REFUSED(400, "None of the wanted scopes is allowed"),
    CODE_REFUSED(400, "The code is not known, was used, or came too late"),
    IDEMPOTENCY_KEY_MISSING(400, "This request needs an Idempotency-Key of 1 to 128 characters"),
    ACTOR_MISSING(400, "The request must say who acts: a member, or somebody of the staff"),
    MEMBER_UNKNOWN(400, "The account has no such member"),
    CLIENT_REFUSED(401, "The client or its secret is not known"),
    TOKEN_REFUSED(401, "A valid bearer token is needed"),
    DELIVERY_REFUSED(401, "The delivery is not accepted"),
    SCOPE_MISSING(403, "The token does not allow this"),
    PERMISSION_MISSING(403, "Whoever acts may not do this on the account"),
    STAFF_NEEDED(403, "After the first roster the vendor's staff must see to this"),
    NOT_INVITED(403, "Somebody else was invited"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    DELIVERY_IN_PROGRESS(409, "The same delivery is being worked on"),
    REQUEST_IN_PROGRESS(409, "The same request is being worked on"),
    DISTRICT_PAUSED(409, "The district is paused"),
    DISTRICT_DISCONNECTED(409, "The portal no longer lists the district"),
    DISTRICT_NOT_ENABLED(409, "The district has not switched the connection on at its portal"),
    ONBOARDING_INCOMPLETE(409, "The district's onboarding has not come so far"),
    ONBOARDING_REFUSED(409, "The district's onboarding does not allow this now"),
    REVIEW_MISSING(409, "Nothing was looked at yet: ask for a run of mode preview"),
    PARTS_WAITING(409, "Too many parts of the district wait to be read already"),
    ACCOUNT_MERGED(409, "The account was merged into another"),
    DISTRICT_TAKEN(409, "The district's roster flows to another account"),
    PORTAL_TAKEN(409, "The account has another district of this portal"),
    DISTRICT_NOT_LINKED(409, "The account has no such district"),
    DISTRICT_ROSTERED(409, "The district was rostered into the account already"),
    OWNER_STAYS(409, "An owner is changed as an owner, not as a member"),
    TOO_MANY_MEMBERS(409, "The account has as many members as it can have"),
    MERGE_NOT_LAST(409, "What was merged last is undone first"),
    RUN_OPEN(409, "Another run of the district is open"),
    RUN_NOT_HELD(409, "The run holds nothing back"),
    PLAN_DIFFERS(409, "The fingerprint is not that of the run's plan"),
    PLAN_SUPERSEDED(409, "A newer full run has taken this plan's place"),
    HOLD_EXPIRED(409, "The held part has waited too long"),
    TRIAL_NOT_OFFERED(409, "There is no trial"),
    TRIAL_USED(409, "The account has had its trial"),
    TRIAL_NOT_RUNNING(409, "Seats are free while the trial runs, and then no more"),
    BOUGHT_BEFORE(409, "Whoever has bought needs no trial"),
    QUOTE_EXPIRED(409, "The quote counts no longer"),
    TOO_FEW_SEATS(409, "There are fewer seats than students who need one"),
    CHANGED_MEANWHILE(409, "Somebody else changed it at the same time"),
    SEAT_NOT_FREE(409, "Every seat is held"),
    SEATS_BUSY(409, "Seats are being decided at this moment"),
    SCHOOLS_UNLIMITED(409, "The product lets a student be of any number of schools"),
    NOTICE_NOT_STUCK(409, "The notice waits for nobody"),
    STUDENT_NOT_ELIGIBLE(409, "The person has no claim to a seat of the product"),
    TOO_LONG_AGO(410, "Changes are known for 60 days"),
    VERSION_DIFFERS(412, "The resource has changed since the version in If-Match"),
    BODY_TOO_LARGE(413, "The body is too large"),
    CONTENT_TYPE_REFUSED(415, "The content type is not accepted"),
    FIELD_MISSING(422, "A field is missing"),
    FIELD_UNKNOWN(422, "There is no such field"),
    FIELD_TYPE(422, "A field has the wrong type"),
    FIELD_VALUE(422, "A field has no accepted value"),
    DISTRICT_ID_MALFORMED(422, "The id has not the form of this portal's ids"),
    DISTRICT_UNKNOWN(422, "The portal lists no district under this id"),
    DISTRICT_IDS_SWAPPED(422, "The two ids stand in each other's place"),
    SOURCE_UNKNOWN(422, "There is no other account of this id to merge"),
    ROLE_MISFIT(422, "Rights go with co-owners, schools and classes with managers"),
    PERSON_NOT_TEACHER(422, "The person is no teacher"),
    SCHOOL_NOT_THE_STUDENTS(422, "The student is not of this school"),
    LICENCE_SCOPE_NOT_SOLD(422, "The product is not licensed for such a part of a district"),
    PRODUCT_NOT_SOLD(422, "The product is not sold here"),
    PRODUCT_UNKNOWN(422, "The district has no such product"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was sent with another request"),
    VERSION_MISSING(428, "The request must name the version it changes in If-Match"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    BROKEN(500, "Something went wrong on our side"),
    SIGNING_UNAVAILABLE(503, "There is no key to sign with");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The form in answers and logs, for example {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
