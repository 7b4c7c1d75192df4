package dev.rollcall.local.sandbox.login.page;

import dev.rollcall.local.sandbox.control.PageTemplate;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Pages;
import dev.rollcall.local.sandbox.http.Query;

import java.util.Map;

/** What the pages share. */
final class Html {
    private Html() {}

    /** The page of this name in the style of pages for people. */
    static PageTemplate page(String name, String portal) {
        return PageTemplate.named(name)
                .with("people-style", PageTemplate.read("people.css"))
                .with("portal", Pages.escape(portal));
    }

    /** A link to a path with parameters. */
    static String link(String attribute, String path, Map<String, String> query, String text) {
        return "<a %s href=\"%s\">%s</a>"
                .formatted(attribute, Pages.escape(path + Query.of(query)), Pages.escape(text));
    }

    static String whoLink(String path, Map<String, String> query, String text) {
        return link("class=\"who\"", path, query, text);
    }

    static String item(String inside) {
        return "<li>" + inside + "</li>";
    }

    static String plural(Role role) {
        return role == Role.STAFF ? word(role) : word(role) + "s";
    }

    /** What a role is called on pages. */
    static String word(Role role) {
        return switch (role) {
            case STUDENT -> "Student";
            case TEACHER -> "Teacher";
            case STAFF -> "Staff";
            case DISTRICT_ADMIN -> "District administrator";
            case GUARDIAN -> "Guardian";
        };
    }
}
