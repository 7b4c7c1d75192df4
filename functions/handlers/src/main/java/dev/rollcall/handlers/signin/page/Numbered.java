package dev.rollcall.handlers.signin.page;

import dev.rollcall.handlers.Page;

/**
 * A page that stands for an earlier answer.
 *
 * @param page the page
 * @param number by which the vendor finds the log line of that answer
 */
record Numbered(Page page, String number) implements Page {

    @Override
    public int status() {
        return page.status();
    }

    @Override
    public String policy() {
        return page.policy();
    }

    @Override
    public String html(String correlationId) {
        return page.html(number);
    }
}
