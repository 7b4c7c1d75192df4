package dev.rollcall.handlers.account;

import dev.rollcall.account.Sha256;
import dev.rollcall.account.idempotency.Claim;
import dev.rollcall.account.idempotency.IdempotencyKey;
import dev.rollcall.account.idempotency.IdempotencyStore;
import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lets a request that names itself by {@code Idempotency-Key} count once: sent again within a day
 * it is answered as the first time. What was refused had no effect and is not kept, so that it may
 * be tried again. On an account everything that is posted must name itself; elsewhere it may.
 */
final class OnceOnly {
    private final IdempotencyStore answers;

    OnceOnly(IdempotencyStore answers) {
        this.answers = answers;
    }

    HttpReply answer(Route route, Call call) {
        if (!route.method().equals("POST")) {
            return route.endpoint().answer(call);
        }
        Optional<IdempotencyKey> key = call.key();
        if (key.isPresent()) {
            return once(key.get(), digest(call), () -> route.endpoint().answer(call));
        }
        if (route.permit() instanceof Permit.Actors) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_MISSING, "idempotency-key");
        }
        return route.endpoint().answer(call);
    }

    private HttpReply once(IdempotencyKey key, Sha256 request, Work work) {
        return switch (answers.claim(key, request)) {
            case Claim.Fresh _ -> done(key, request, work);
            case Claim.Answered(var answer) -> HttpReply.again(answer);
            case Claim.InProgress _ -> HttpReply.problem(Problem.REQUEST_IN_PROGRESS);
            case Claim.Reused _ -> HttpReply.problem(Problem.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private HttpReply done(IdempotencyKey key, Sha256 request, Work work) {
        boolean kept = false;
        try {
            HttpReply reply = work.answer();
            reply.kept().ifPresent(answer -> answers.keep(key, request, answer));
            kept = reply.kept().isPresent();
            return reply;
        } finally {
            if (!kept) {
                answers.release(key);
            }
        }
    }

    /** Everything that makes it this request, whoever sends it. */
    private static Sha256 digest(Call call) {
        String head =
                String.join(
                        "\n",
                        call.request().path().toString(),
                        call.request().query().toString(),
                        call.request().header("rollcall-member"),
                        call.request().header("rollcall-staff"),
                        call.request().header("if-match"));
        return Sha256.of(head + "\n" + new String(call.request().body(), StandardCharsets.UTF_8));
    }

    /** What a request asks for. */
    @FunctionalInterface
    private interface Work {
        HttpReply answer();
    }
}
