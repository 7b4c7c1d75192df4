package dev.rollcall.handlers.console.widget;

import dev.rollcall.handlers.html.Html;

/** How much of something is used up, as a bar. */
public final class Bar {

    private static final int WIDTH = 80;

    private Bar() {}

    /**
     * A bar.
     *
     * @param used how much, at least 0; more than there is fills the bar
     * @param whole how much there is; 0 fills the bar as soon as anything is used
     * @param title what it says in words
     */
    public static Html of(long used, long whole, Tone tone, String title) {
        long filled = used <= 0 ? 0 : used >= whole ? WIDTH : used * WIDTH / whole;
        return new Html(
                "<svg class=\"rc-bar %s\" width=\"%s\" height=\"8\" role=\"img\"><title>%s</title>"
                                .formatted(tone.styleClass(), WIDTH, Html.text(title).markup())
                        + "<rect class=\"rc-track\" width=\"%s\" height=\"8\" rx=\"2\"></rect>"
                                .formatted(WIDTH)
                        + "<rect class=\"rc-fill\" width=\"%s\" height=\"8\" rx=\"2\"></rect></svg>"
                                .formatted(filled));
    }
}
