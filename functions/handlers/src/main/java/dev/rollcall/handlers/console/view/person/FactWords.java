package dev.rollcall.handlers.console.view.person;

import dev.rollcall.explain.Fact;
import dev.rollcall.explain.Topic;

/** What the facts of an explanation mean. */
final class FactWords {

    private FactWords() {}

    static String of(Fact fact) {
        return fact.topic() == Topic.SIGN_IN ? signIn(fact.code()) : other(fact.code());
    }

    private static String other(String code) {
        return switch (code) {
            case "district-not-active" -> "The district is not worked on.";
            case "active" -> "On the roster; this run last wrote the record.";
            case "archived" -> "Archived: the portal no longer shared this person.";
            case "not-shared" -> "Nothing is stored: the last full run was not served this person.";
            case "never-rostered" -> "Nothing is stored: the district was never rostered.";
            case "changes-held" ->
                    "Changes of a held run wait for a person; they may be this one's.";
            case "holding" -> "Holds a seat, and keeps it whatever becomes of the pool.";
            case "grace" -> "Holds no seat, but may work until the grace ends.";
            case "grace-over" -> "The grace is over; the next seat step makes it a wait.";
            case "waiting" -> "Waits for a seat.";
            case "pool-full" -> "Every seat of the pool is held.";
            case "pool-has-room" -> "The pool has room; the next seat step gives it out.";
            case "order-by-wait" ->
                    "Free seats go to graces, then to those waiting, the longest first, then by id.";
            case "beyond-pool-waits" ->
                    "The district's setting lets students beyond the pool wait.";
            case "beyond-pool-grace" ->
                    "The district's setting gives students beyond the pool one grace.";
            case "beyond-pool-holds" ->
                    "The district's setting gives students beyond the pool a seat all the same.";
            case "undecided" -> "A student for whom nothing was decided yet; the next run will.";
            case "in-no-licensed-class" ->
                    "Takes no seat: is in no class of a licensed teacher that the licence covers.";
            case "of-several-schools" ->
                    "Is of several schools, and the product allows one; the source must name one.";
            case "seats-being-decided" -> "This run decides the seats just now.";
            case "not-eligible-role" -> "Takes no seat: seats are for students alone.";
            case "not-eligible-absent" -> "Takes no seat: not on the roster.";
            default -> code;
        };
    }

    private static String signIn(String code) {
        return switch (code) {
            case "sign-in-application-missing" ->
                    "The portal refuses everybody: the district has not connected the sign-in"
                            + " application.";
            case "never-signed-in" ->
                    "Never seen at a sign-in. Where the portal refuses the teacher, the sign-in"
                            + " application is not shared with them.";
            case "signed-in" -> "Signed in last at this time, or within a day of it.";
            case "may-enter" -> "May sign in now, if the portal shares the sign-in application.";
            case "archived" -> "Refused: archived. The district must share the person again.";
            case "not-shared" -> "Refused: not on the roster, and the district admits nobody else.";
            case "waiting-for-seat" ->
                    "Refused: waits for a seat, and the district's setting asks for one.";
            case "teacher-pending" -> "Refused: the teacher is not approved yet.";
            case "teacher-rejected" -> "Refused: the teacher was rejected.";
            case "district-paused" -> "Refused: the district is paused.";
            case "district-disconnected" -> "Refused: the portal no longer lists the district.";
            case "district-not-enabled" -> "Refused: the district has not switched us on.";
            case "sign-in-not-requested" ->
                    "Refused: nobody asked for the district's sign-in, or it was rejected.";
            case "sign-in-not-approved" -> "Refused: the district's sign-in is not approved yet.";
            case "not-launched" -> "Refused: the district's launch day is still to come.";
            default -> code;
        };
    }
}
