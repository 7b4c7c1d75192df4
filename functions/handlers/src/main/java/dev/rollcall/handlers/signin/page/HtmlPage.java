package dev.rollcall.handlers.signin.page;

import dev.rollcall.handlers.Page;
import dev.rollcall.handlers.html.Html;

import java.util.Map;

/**
 * A page as all of ours are.
 *
 * @param status of the answer
 * @param title the title and the one heading
 * @param code what somebody who asks for help can read out
 * @param refresh where the browser goes by itself, if it does
 * @param body what stands below the heading
 */
record HtmlPage(int status, String title, String code, Html refresh, Html body) implements Page {

    private static final Template LAYOUT = Template.of("layout.html");

    HtmlPage(int status, String title, String code, Html body) {
        this(status, title, code, Html.NONE, body);
    }

    @Override
    public String policy() {
        return Style.POLICY;
    }

    @Override
    public String html(String correlationId) {
        return LAYOUT.fill(
                        Map.of(
                                "title",
                                Html.text(title),
                                "style",
                                Style.SHEET,
                                "refresh",
                                refresh,
                                "body",
                                body,
                                "code",
                                Html.text(code),
                                "correlation",
                                Html.text(correlationId)))
                .markup();
    }
}
