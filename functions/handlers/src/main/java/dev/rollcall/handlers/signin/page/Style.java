package dev.rollcall.handlers.signin.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.handlers.html.Html;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one look of all pages, and the policy that allows it and nothing else (S-19). */
final class Style {

    static final Html SHEET = new Html(Template.resource("style.css"));

    /**
     * No script, no image, no frame, no server but ours. Chromium also holds redirects of a form's
     * answer to {@code form-action}, so a form is never answered with a redirect to the product.
     */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; "
                            .formatted(digest(SHEET.markup()))
                    + "frame-ancestors 'none'; base-uri 'none'";

    private Style() {}

    // Content Security Policy Level 3 §2.3.1: of the very text between the tags.
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
