package dev.rollcall.handlers.signin.page;

import dev.rollcall.signin.admission.NextActor;
import dev.rollcall.signin.admission.Refusal;

/**
 * What people are told when they are not let in: for a child of ten and for its teacher. The two
 * refusals that would tell whether a person was ever on a roster are told as one (S-21).
 */
enum RefusalWords {
    SIGN_IN_REFUSED(
            403,
            "We could not sign you in",
            "Something about this sign-in did not fit together, so we stopped it to"
                    + " keep your account safe."),
    OPEN_FROM_PORTAL(
            409,
            "Please open the app again",
            "Signing in went around in a circle, so we stopped it. Go back to the"
                    + " page with your apps, wait a minute, and open this app from there."),
    EXPIRED(400, "That took too long", "This sign-in is too old, or it was used before."),
    COOKIES_BLOCKED(
            400,
            "Your browser did not keep our cookie",
            "We need one small cookie to sign you in safely. Allow cookies for this"
                    + " site, or use another browser."),
    PORTAL_UNAVAILABLE(
            503,
            "The sign-in service does not answer",
            "The page where you sign in is having trouble. Nothing is wrong with your"
                    + " account."),
    PORTAL_DENIED(
            403,
            "The sign-in service said no",
            "The page where you sign in did not let you into this app, or somebody"
                    + " pressed Cancel there."),
    SETUP_BROKEN(
            500,
            "This app is not set up right",
            "The sign-in service does not know this app. You did nothing wrong."),
    NOT_SHARED_FOR_SIGN_IN(
            403,
            "Sign-in is not switched on for you",
            "Your school uses this app, but has not yet switched on signing in to it"
                    + " for you."),
    LIBRARY(
            403,
            "Your teacher's own class cannot sign in yet",
            "This app was added by a teacher and not by the district. This app cannot"
                    + " sign in such classes yet."),
    DISTRICT_UNKNOWN(
            403, "We do not know your district", "Your district has not connected this app yet."),
    DISTRICT_NOT_ENABLED(
            403,
            "Your district has not switched this app on",
            "Your district has chosen this app but has not switched it on yet."),
    DISTRICT_PAUSED(
            403,
            "This app is paused for your district",
            "Nobody in your district can use this app right now. Your work is kept."),
    DISTRICT_DISCONNECTED(
            403,
            "Your district no longer uses this app",
            "Your district has taken this app off its list."),
    SIGN_IN_NOT_REQUESTED(
            403,
            "Not set up yet",
            "Nobody has asked for signing in to this app for your district yet."),
    SIGN_IN_NOT_APPROVED(
            403,
            "Not open yet",
            "Your district has asked for this app, and the company that makes it has not"
                    + " answered yet."),
    NOT_LAUNCHED(
            403,
            "Not open yet",
            "Your district has set a day on which this app opens for everybody."),
    NOT_ON_ROSTER(
            403,
            "We could not find you",
            "Your school's list for this app does not have you on it right now."),
    IDENTITY_CONTESTED(
            403,
            "Two accounts look like yours",
            "What the sign-in service tells us about you does not match what it told"
                    + " us before. Nothing has been changed."),
    WAITING_FOR_SEAT(
            403,
            "There is no free seat for you yet",
            "All seats your school has for this app are taken. You are on the waiting" + " list."),
    TEACHER_PENDING(
            403,
            "Your account waits for approval",
            "Somebody has to approve teachers before they can use this app, and your"
                    + " turn has not come yet."),
    TEACHER_REJECTED(
            403,
            "Your account was not approved",
            "The person who approves teachers for this app has said no.");

    private final Words words;

    RefusalWords(int status, String title, String text) {
        words = new Words(status, title, text);
    }

    static Words of(Refusal refusal) {
        return told(refusal).words;
    }

    private static RefusalWords told(Refusal refusal) {
        return switch (refusal) {
            case SIGN_IN_REFUSED -> SIGN_IN_REFUSED;
            case OPEN_FROM_PORTAL -> OPEN_FROM_PORTAL;
            case EXPIRED -> EXPIRED;
            case COOKIES_BLOCKED -> COOKIES_BLOCKED;
            case PORTAL_UNAVAILABLE -> PORTAL_UNAVAILABLE;
            case PORTAL_DENIED -> PORTAL_DENIED;
            case SETUP_BROKEN -> SETUP_BROKEN;
            case NOT_SHARED_FOR_SIGN_IN -> NOT_SHARED_FOR_SIGN_IN;
            case LIBRARY -> LIBRARY;
            case DISTRICT_UNKNOWN -> DISTRICT_UNKNOWN;
            case DISTRICT_NOT_ENABLED -> DISTRICT_NOT_ENABLED;
            case DISTRICT_PAUSED -> DISTRICT_PAUSED;
            case DISTRICT_DISCONNECTED -> DISTRICT_DISCONNECTED;
            case SIGN_IN_NOT_REQUESTED -> SIGN_IN_NOT_REQUESTED;
            case SIGN_IN_NOT_APPROVED -> SIGN_IN_NOT_APPROVED;
            case NOT_LAUNCHED -> NOT_LAUNCHED;
            case NOT_SHARED, ARCHIVED -> NOT_ON_ROSTER;
            case IDENTITY_CONTESTED -> IDENTITY_CONTESTED;
            case WAITING_FOR_SEAT -> WAITING_FOR_SEAT;
            case TEACHER_PENDING -> TEACHER_PENDING;
            case TEACHER_REJECTED -> TEACHER_REJECTED;
        };
    }

    /** Who has to do something now. */
    static String next(NextActor actor) {
        return switch (actor) {
            case YOU -> "You can fix this yourself. Try it again from the start.";
            case DISTRICT ->
                    "Who can help: your school or district. Show this page to your teacher or to"
                            + " the people who look after computers at your school.";
            case ACCOUNT_OWNER ->
                    "Who can help: the person at your school or district who manages this app."
                            + " Show them this page.";
            case VENDOR ->
                    "Who can help: the company that makes this app. Show this page to your"
                            + " teacher, who can send the company the code and the number below.";
            case TIME -> "You do not have to do anything. Come back later and try again.";
        };
    }
}
