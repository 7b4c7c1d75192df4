package dev.rollcall.handlers.account;

import dev.rollcall.district.LibraryAccess;
import dev.rollcall.district.onboarding.AdvanceOnboarding.Outcome;
import dev.rollcall.district.onboarding.Blocker;
import dev.rollcall.district.onboarding.OnboardingRefusal;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;

/** What callers are told when an onboarding does not go on. */
final class OnboardingProblems {

    private static final String MORE_SEATS = "A district's connection needs more seats.";

    private OnboardingProblems() {}

    /** The roster may not be imported yet, and who must act. */
    static HttpReply blocked(Blocker blocker) {
        return HttpReply.problem(Problem.ONBOARDING_INCOMPLETE)
                .with("reason", blocker.code())
                .with("nextActor", OnboardingJson.word(blocker.nextActor()));
    }

    /** Something may not happen now. */
    static HttpReply refused(Outcome.Refused refused) {
        if (refused.why() == OnboardingRefusal.NOT_YOURS) {
            return HttpReply.problem(Problem.PERMISSION_MISSING);
        }
        HttpReply reply =
                HttpReply.problem(Problem.ONBOARDING_REFUSED)
                        .with("reason", refused.why().code())
                        .with("purpose", Words.of(refused.purpose()));
        return refused.why() == OnboardingRefusal.SEATS_BELOW_MINIMUM
                ? reply.with("hint", hint(refused.connection().settings().library()))
                : reply;
    }

    /** A Library is offered where there is one, and never promised where nobody knows (R2, R12). */
    private static String hint(LibraryAccess library) {
        return MORE_SEATS
                + switch (library) {
                    case OPEN ->
                            " Teachers can use the portal's Library instead, where there is no"
                                    + " minimum.";
                    case UNKNOWN ->
                            " Where the district has opened the portal's Library, teachers can use"
                                    + " that instead, without a minimum.";
                    case CLOSED -> "";
                };
    }
}
