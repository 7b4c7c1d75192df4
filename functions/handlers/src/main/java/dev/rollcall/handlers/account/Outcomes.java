package dev.rollcall.handlers.account;

import dev.rollcall.account.customer.Outcome;
import dev.rollcall.account.customer.Outcome.Reason;
import dev.rollcall.account.member.Member;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;

import java.util.function.Function;

/** Answers to wishes to change an account. */
final class Outcomes {
    private Outcomes() {}

    static HttpReply account(Outcome outcome) {
        return reply(
                outcome,
                done ->
                        HttpReply.ok(AccountJson.of(done.account()))
                                .version(done.account().version()));
    }

    static HttpReply member(Outcome outcome) {
        return reply(outcome, done -> member(done.member().orElseThrow()));
    }

    static HttpReply member(Member member) {
        return HttpReply.ok(MemberJson.of(member)).version(member.version());
    }

    static HttpReply reply(Outcome outcome, Function<Outcome.Done, HttpReply> done) {
        return switch (outcome) {
            case Outcome.Done itIs -> done.apply(itIs);
            case Outcome.Outdated _ -> HttpReply.problem(Problem.VERSION_DIFFERS, "if-match");
            case Outcome.NoSuchMember _ -> HttpReply.problem(Problem.NOT_FOUND);
            case Outcome.Refused(Reason reason) -> HttpReply.problem(problem(reason));
        };
    }

    private static Problem problem(Reason reason) {
        return switch (reason) {
            case ACCOUNT_MERGED -> Problem.ACCOUNT_MERGED;
            case DISTRICT_ID_MALFORMED -> Problem.DISTRICT_ID_MALFORMED;
            case DISTRICT_UNKNOWN -> Problem.DISTRICT_UNKNOWN;
            case DISTRICT_IDS_SWAPPED -> Problem.DISTRICT_IDS_SWAPPED;
            case DISTRICT_TAKEN -> Problem.DISTRICT_TAKEN;
            case PORTAL_TAKEN -> Problem.PORTAL_TAKEN;
            case DISTRICT_NOT_LINKED -> Problem.DISTRICT_NOT_LINKED;
            case DISTRICT_ROSTERED -> Problem.DISTRICT_ROSTERED;
            case OWNER_STAYS -> Problem.OWNER_STAYS;
            case STAFF_NEEDED -> Problem.STAFF_NEEDED;
            case ROLE_MISFIT -> Problem.ROLE_MISFIT;
            case NOT_INVITED -> Problem.NOT_INVITED;
            case TOO_MANY_MEMBERS -> Problem.TOO_MANY_MEMBERS;
            case SOURCE_UNKNOWN -> Problem.SOURCE_UNKNOWN;
            case MERGE_NOT_LAST -> Problem.MERGE_NOT_LAST;
        };
    }
}
