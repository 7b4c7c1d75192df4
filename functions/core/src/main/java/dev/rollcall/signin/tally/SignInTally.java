package dev.rollcall.signin.tally;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.admission.Verdict;
import dev.rollcall.signin.person.SideBySide;

import java.time.InstantSource;

/**
 * Counts sign-ins of districts that are known. A store that fails costs figures and no sign-in
 * (S-22).
 */
public final class SignInTally {

    /** The code of somebody who was let in. */
    public static final String SIGNED_IN = "signed-in";

    private final SignInTallyStore store;
    private final InstantSource clock;

    public SignInTally(SignInTallyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins to count; the answer comes when it is done, or has failed. */
    public SideBySide<Boolean> count(DistrictId district, Verdict verdict, String correlationId) {
        return SideBySide.run(() -> quietly(district, verdict, correlationId));
    }

    private void quietly(DistrictId district, Verdict verdict, String correlationId) {
        try {
            switch (verdict) {
                case Verdict.Enter _ -> store.count(district, clock.instant(), SIGNED_IN);
                case Verdict.TurnAway away ->
                        refused(district, away.refusal().code(), correlationId);
            }
        } catch (RuntimeException uncounted) {
            // S-22: a sign-in does not hang on its figures.
            return;
        }
    }

    private void refused(DistrictId district, String code, String correlationId) {
        var refusal = new RecentRefusal(clock.instant(), code, correlationId);
        var remembered = SideBySide.run(() -> store.remember(district, refusal));
        store.count(district, refusal.at(), code);
        remembered.get();
    }
}
