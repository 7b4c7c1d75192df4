package dev.rollcall.bench.call;

import dev.rollcall.aws.dynamodb.DynamoDbStores;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.session.HandOverStore;
import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.signin.tally.SignInTallyStore;

/** Everything that a sign-in keeps beside the roster. */
public record SignInStores(
        AttemptStore attempts,
        UsedCodes usedCodes,
        LoginStore logins,
        SessionStore sessions,
        HandOverStore handOvers,
        SignInTallyStore tallies) {

    /** All of them over DynamoDB. */
    public static SignInStores of(DynamoDbStores all) {
        return new SignInStores(
                all.attempts(),
                all.usedCodes(),
                all.logins(),
                all.sessions(),
                all.handOvers(),
                all.signInTallies());
    }
}
