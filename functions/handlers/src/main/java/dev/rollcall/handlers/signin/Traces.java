package dev.rollcall.handlers.signin;

import dev.rollcall.handlers.HttpReply;
import dev.rollcall.handlers.LogKey;
import dev.rollcall.signin.Outcome.Trace;
import dev.rollcall.signin.Remark;

import java.util.Set;
import java.util.stream.Collectors;

/** What the journal tells of an outcome beside its code (S-24). */
final class Traces {

    private Traces() {}

    static HttpReply note(HttpReply reply, Trace trace) {
        trace.district().ifPresent(id -> reply.note(LogKey.DISTRICT, id.asString()));
        trace.reason().ifPresent(reason -> reply.note(LogKey.REASON, reason.code()));
        if (!trace.remarks().isEmpty()) {
            reply.note(LogKey.REMARK, words(trace.remarks()));
        }
        return reply;
    }

    private static String words(Set<Remark> remarks) {
        return remarks.stream().sorted().map(Remark::code).collect(Collectors.joining(","));
    }
}
