package dev.rollcall.explain;

import dev.rollcall.district.Connection;
import dev.rollcall.district.onboarding.SignInApplication;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.identity.Sighting;
import dev.rollcall.signin.person.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody is shared for sign-in, as far as anybody but the portal can know (product.md
 * A9).
 */
final class SharingFacts {

    private SharingFacts() {}

    static List<Fact> of(Connection connection, Found found, Optional<Sighting> seen) {
        List<Fact> facts = new ArrayList<>();
        if (connection.onboarding().application().equals(Optional.of(SignInApplication.MISSING))) {
            facts.add(fact("sign-in-application-missing").with("next-actor", "district"));
        }
        seen.ifPresent(sighting -> facts.add(fact("signed-in").at(sighting.at())));
        // Of others nothing is kept, so that nothing is known.
        boolean isTeacher = found.active().filter(person -> person.is(Role.TEACHER)).isPresent();
        if (isTeacher && seen.isEmpty()) {
            facts.add(fact("never-signed-in").with("next-actor", "district"));
        }
        return facts;
    }

    private static Fact fact(String code) {
        return Fact.of(Topic.SIGN_IN, code);
    }
}
