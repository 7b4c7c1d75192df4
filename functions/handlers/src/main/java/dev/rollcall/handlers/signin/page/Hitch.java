package dev.rollcall.handlers.signin.page;

import java.util.Locale;

/** Why a page cannot be shown that has nothing to do with who somebody is. */
public enum Hitch {
    MALFORMED(
            400,
            "This link is broken",
            "The address of this page is not one that we gave out. Go back to the page with your"
                    + " apps and open this app from there."),
    FORM_REFUSED(
            403,
            "We did not do that",
            "That button was not pressed on a page of ours, or the page was open for too long."
                    + " Go back to the page with your apps and open this app from there."),
    NOT_FOUND(
            404,
            "There is no such page",
            "Go back to the page with your apps and open this app from there."),
    METHOD_NOT_ALLOWED(
            405,
            "This page works differently",
            "Go back to the page with your apps and open this app from there."),
    BUSY(
            503,
            "We are busy",
            "Something on our side does not answer right now. You did nothing wrong. Wait a"
                    + " minute, then try again.");

    private final Words words;

    Hitch(int status, String title, String text) {
        words = new Words(status, title, text);
    }

    Words words() {
        return words;
    }

    /** The form on the page and in the journal. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
