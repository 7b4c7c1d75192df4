package dev.rollcall.aws.dynamodb;

import dev.rollcall.signin.session.Session.Actor;

/** Whose hands are on a device, as items have it. */
final class Actors {

    private static final String SELF = "self";
    private static final String ADMIN = "admin";

    private Actors() {}

    static String code(Actor actor) {
        return switch (actor) {
            case SELF -> SELF;
            case ADMIN -> ADMIN;
        };
    }

    /** Whoever this version does not know is not taken for the person. */
    static Actor of(String code) {
        return code.equals(SELF) ? Actor.SELF : Actor.ADMIN;
    }
}
