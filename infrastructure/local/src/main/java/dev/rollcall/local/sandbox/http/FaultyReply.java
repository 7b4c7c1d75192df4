package dev.rollcall.local.sandbox.http;

import java.util.function.Supplier;

/** Makes the reply a fault asks for, out of the one that would have been right. */
public final class FaultyReply {
    private static final String FOREIGN = "https://portal.example.com/";

    private FaultyReply() {}

    /** Faults of paging are left to the portal, which alone knows its links. */
    public static Reply of(Fault fault, Supplier<Reply> right) {
        return switch (fault.kind()) {
            case SERVER_ERROR -> message(500, "internal server error");
            case BAD_GATEWAY -> Reply.html(502, page("502 Bad Gateway"));
            case UNAVAILABLE -> message(503, "service unavailable");
            case THROTTLED -> Reply.empty(429);
            case UNAUTHORIZED -> message(401, "unauthorized");
            case HTML -> Reply.html(200, page("Down for maintenance"));
            case EMPTY_OBJECT -> Reply.json(200, Body.of("{}"));
            case DATA_NULL -> Reply.json(200, Body.of("{\"data\":null,\"links\":[]}"));
            case TRUNCATED -> right.get().with(Delivery.HALF);
            case WRONG_LENGTH -> right.get().with(Delivery.SHORT_OF_ITS_LENGTH);
            case RESET -> Reply.empty(200).with(Delivery.NONE);
            case SLOW -> right.get().after(fault.delay());
            case REDIRECT -> Reply.empty(302).with("Location", FOREIGN);
            case LOOPING_NEXT, FOREIGN_NEXT, EMPTY_FIRST_PAGE -> right.get();
        };
    }

    private static Reply message(int status, String text) {
        return Reply.json(status, Body.of("{\"message\":\"" + text + "\"}"));
    }

    private static String page(String text) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><title>"
                + text
                + "</title><h1>"
                + text
                + "</h1></html>\n";
    }
}
