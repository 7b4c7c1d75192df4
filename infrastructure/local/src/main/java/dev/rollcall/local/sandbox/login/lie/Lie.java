package dev.rollcall.local.sandbox.login.lie;

import static dev.rollcall.local.sandbox.login.lie.Trick.callback;
import static dev.rollcall.local.sandbox.login.lie.Trick.token;

import dev.rollcall.local.sandbox.login.token.Jws;
import dev.rollcall.local.sandbox.login.token.SpareKey;
import dev.rollcall.local.sandbox.login.token.TokenDraft;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What a portal can be told to lie about, one thing at a time. Everything else stays true. */
public enum Lie {
    ISS_OTHER("the ID token names another issuer", ClaimTricks.put("iss", Stage.FOREIGN)),
    AUD_OTHER("the ID token is meant for somebody else's app", ClaimTricks.otherAudience()),
    AUD_LIST("the ID token is meant for two apps and names no azp", ClaimTricks.twoAudiences()),
    AZP_OTHER("azp of the ID token is somebody else's app", ClaimTricks.otherParty()),
    NONCE_MISSING("the ID token has no nonce", ClaimTricks.remove("nonce")),
    NONCE_OTHER("the ID token has a nonce nobody sent", ClaimTricks.put("nonce", "never-sent")),
    NONCE_REUSED("the ID token has the nonce of another attempt", ClaimTricks.otherNonce()),
    EXPIRED(
            "the ID token ended two minutes ago",
            token(draft -> draft.claims().put("exp", draft.claims().getOrDefault("iat", 0L)))
                    .and(ClaimTricks.shift("exp", -120))
                    .and(ClaimTricks.shift("iat", -300))),
    EXP_MISSING("the ID token never ends", ClaimTricks.remove("exp")),
    IAT_FUTURE("the ID token was made in ten minutes", ClaimTricks.shift("iat", 600)),
    IAT_OLD(
            "the ID token was made three hours ago and still holds",
            ClaimTricks.shift("iat", -10_800)),
    IAT_MISSING("the ID token says nothing of when it was made", ClaimTricks.remove("iat")),
    NBF_FUTURE("the ID token begins in ten minutes", ClaimTricks.notBefore(600)),
    SUB_MISSING("the ID token has no subject", ClaimTricks.remove("sub")),
    SUB_EMPTY("the subject of the ID token is empty", ClaimTricks.put("sub", "")),
    SUB_LONG("the subject has 300 characters", ClaimTricks.put("sub", "7".repeat(300))),
    TOKEN_REPLAYED(
            "the ID token is one of another person, from an earlier attempt",
            ClaimTricks.otherPerson()),
    DISTRICT_MISSING(
            "neither the ID token nor the answers about the person name a district",
            ClaimTricks.everywhere(ClaimTricks::withoutDistrict)),
    DISTRICT_OTHER(
            "the answers about the person name another district than the ID token",
            ClaimTricks.inAnswers(ClaimTricks::withOtherDistrict)),

    ALG_NONE("the ID token is not signed, and says so", spoiling(SignatureTricks::unsigned)),
    ALG_HS256(
            "the ID token carries a MAC keyed with the public key",
            spoiling(SignatureTricks::macByPublicKey)),
    ALG_PS256("the ID token is signed with RSA-PSS", spoiling(SignatureTricks::ps256)),
    ALG_RS512("the ID token is signed with RSA and SHA-512", spoiling(SignatureTricks::rs512)),
    KEY_OTHER("another key signed, under a known kid", spoiling(SignatureTricks::byOtherKey)),
    BIT_FLIPPED("one bit of the signature is wrong", spoiling(SignatureTricks::flipped)),
    KID_MISSING(
            "the ID token names no key, and the set holds several",
            spoiling(SignatureTricks::withoutKid).and(AnswerTricks.keysWith(SpareKey.WITHDRAWN))),
    KID_UNKNOWN("a key signed that was never published", SignatureTricks.by(SpareKey.FOREIGN)),
    KEY_WITHDRAWN(
            "a key signed that is not published any more; a newer one is",
            SignatureTricks.by(SpareKey.WITHDRAWN).and(AnswerTricks.keysWith(SpareKey.FOREIGN))),
    KID_TWICE("two keys of the set have the same kid", AnswerTricks.duplicateKid()),
    KEY_WEAK(
            "a published key of 1024 bits signed",
            SignatureTricks.by(SpareKey.WEAK).and(AnswerTricks.keysWith(SpareKey.WEAK))),
    KEY_EXPONENT(
            "a published key with the exponent 3 signed",
            SignatureTricks.by(SpareKey.SMALL_EXPONENT)
                    .and(AnswerTricks.keysWith(SpareKey.SMALL_EXPONENT))),
    KEY_FOR_ENCRYPTION("the key is published for encryption", AnswerTricks.keysForEncryption()),
    HEADER_JKU(
            "another key signed, and the header says where to fetch it",
            token(SignatureTricks::keysElsewhere)),
    HEADER_JWK(
            "another key signed, and the header holds it", spoiling(SignatureTricks::keyInHeader)),
    HEADER_X5C(
            "another key signed, and the header holds its certificate",
            spoiling(SignatureTricks::certificateInHeader)),
    HEADER_CRIT(
            "the header demands an extension nobody knows", spoiling(SignatureTricks::critical)),
    HEADER_B64("the header says the payload is not encoded", spoiling(SignatureTricks::unencoded)),
    ENCRYPTED("the ID token is encrypted", token(SignatureTricks::encrypted)),
    JSON_FORM("the ID token is a JSON object", SignatureTricks.form(Jws::flattened)),
    TWO_SIGNATURES("the ID token is signed twice", SignatureTricks.form(Jws::signedTwice)),
    GARBAGE("the ID token cannot be read", spoiling(SignatureTricks::garbage)),

    USERINFO_OTHER("userinfo has another person's subject", AnswerTricks.otherSubject()),
    ME_OTHER("the portal's own API names another person", AnswerTricks.otherPerson(Endpoint.ME)),
    CODE_COUNTS_TWICE("a code can be exchanged again and again", Trick.keepingCodes()),
    TOKEN_TYPE_MAC(
            "the access token is of type mac",
            AnswerTricks.put(Endpoint.TOKEN, "token_type", "mac")),
    TOKEN_HTML("the token endpoint answers with a web page", AnswerTricks.html(Endpoint.TOKEN)),
    TOKEN_SLOW(
            "the token endpoint takes five seconds",
            AnswerTricks.slow(Endpoint.TOKEN, Duration.ofSeconds(5))),
    METADATA_ISSUER(
            "the metadata name another issuer",
            AnswerTricks.put(Endpoint.METADATA, "issuer", Stage.FOREIGN)),
    METADATA_FOREIGN(
            "the endpoints in the metadata are at another host", AnswerTricks.foreignEndpoints()),
    METADATA_HTML("the metadata are a web page", AnswerTricks.html(Endpoint.METADATA)),
    KEYS_EMPTY("the key set holds no key", AnswerTricks.noKeys()),
    KEYS_HTML("the key set is a web page", AnswerTricks.html(Endpoint.KEYS)),
    KEYS_LARGE("the key set has more than 100 kB", AnswerTricks.largeKeys()),

    CALLBACK_OTHER_PORTAL(
            "the browser comes back by the other portal's callback",
            callback(CallbackTricks::otherPortal)),
    CALLBACK_ISS("the callback names another issuer", callback(CallbackTricks::otherIssuer)),
    CALLBACK_ERROR_TOO(
            "the callback has a code and an error", callback(CallbackTricks::codeAndError)),
    CALLBACK_CODE_TWICE("the callback has two codes", callback(CallbackTricks::twoCodes)),
    CALLBACK_LONG(
            "the callback has a code of 3,000 characters", callback(CallbackTricks::longCode)),
    CALLBACK_STATE_OTHER(
            "the callback has the state of another attempt", callback(CallbackTricks::otherState)),
    CALLBACK_DENIED("the callback says access_denied", callback(CallbackTricks::denied));

    private final String sentence;
    private final Trick trick;

    Lie(String sentence, Trick trick) {
        this.sentence = sentence;
        this.trick = trick;
    }

    /** What it is called in the sandbox's change API, for example {@code iss-other}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, for people. */
    public String sentence() {
        return sentence;
    }

    Trick trick() {
        return trick;
    }

    public static Optional<Lie> named(String code) {
        return Arrays.stream(values()).filter(lie -> lie.code().equals(code)).findFirst();
    }

    private static Trick spoiling(Consumer<TokenDraft> change) {
        return token(change);
    }
}
