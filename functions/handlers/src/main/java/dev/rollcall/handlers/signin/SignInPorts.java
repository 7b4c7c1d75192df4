package dev.rollcall.handlers.signin;

import dev.rollcall.account.AccessTokenStore;
import dev.rollcall.account.RandomBytes;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.Portal;
import dev.rollcall.roster.RosterStore;
import dev.rollcall.seat.SeatStore;
import dev.rollcall.seat.licence.LicenceStore;
import dev.rollcall.signin.attempt.AttemptStore;
import dev.rollcall.signin.attempt.UsedCodes;
import dev.rollcall.signin.identity.IdentityProvider;
import dev.rollcall.signin.identity.LoginStore;
import dev.rollcall.signin.session.Assertions;
import dev.rollcall.signin.session.HandOverStore;
import dev.rollcall.signin.session.PersonTokenStore;
import dev.rollcall.signin.session.SessionStore;
import dev.rollcall.signin.tally.SignInTallyStore;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything a sign-in stands on.
 *
 * @param providers the portals
 * @param assertions signs what the product is told
 * @param publicKeys the JSON by which the product checks it; empty while it cannot be had
 * @param attempts browsers on their way
 * @param codes codes that were exchanged
 * @param sessions who is signed in
 * @param handOvers codes for the product
 * @param personTokens statements given out
 * @param logins which login is whose
 * @param connections the directory
 * @param rosters the stored rosters
 * @param seats the stored seats
 * @param licences which teachers were approved
 * @param tallies how sign-ins end
 * @param tokens the tokens of the product
 * @param random where secrets come from
 * @param clock calendar time
 */
record SignInPorts(
        Map<Portal, IdentityProvider> providers,
        Assertions assertions,
        Supplier<Optional<String>> publicKeys,
        AttemptStore attempts,
        UsedCodes codes,
        SessionStore sessions,
        HandOverStore handOvers,
        PersonTokenStore personTokens,
        LoginStore logins,
        ConnectionStore connections,
        RosterStore rosters,
        SeatStore seats,
        LicenceStore licences,
        SignInTallyStore tallies,
        AccessTokenStore tokens,
        RandomBytes random,
        InstantSource clock) {}
