package dev.rollcall.bench.start;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.bench.call.Stack;
import dev.rollcall.bench.call.WebhookAccept;

import java.io.IOException;
import java.time.Instant;

/** What each function of the template is first asked. */
final class FirstEvents {
    private FirstEvents() {}

    static ObjectNode of(String function) throws IOException {
        return switch (function) {
            case "WebhookFunction" -> WebhookAccept.aboutNobody();
            case "SignInFunction" -> Stack.event("signin.begin");
            case "AccountFunction" -> Stack.event("account.token");
            case "ConsoleViewFunction" -> Stack.event("console-view.districts");
            case "ConsoleActionFunction" -> Stack.event("console-action.approve");
            case "SyncFunction" -> Stack.event("sync.poll");
            case "LaterFunction" -> Stack.event("later.undecodable");
            case "ScheduleFunction" -> now("schedule.tick");
            case "NoticeFunction" -> now("notice.tick");
            default ->
                    throw new IllegalStateException(
                            function + " is new: say here what it is first asked");
        };
    }

    private static ObjectNode now(String event) throws IOException {
        return Stack.event(event).put("time", Instant.now().toString());
    }
}
