package dev.rollcall.local.sandbox.http;

/** The HTML that a portal answers where one expects JSON. */
public final class Pages {
    private Pages() {}

    /** Unknown routes are answered by the web framework, not by the API. */
    public static Reply notFound(Call call) {
        return Reply.html(
                404,
                """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Error</title></head>
                <body><pre>Cannot %s %s</pre></body>
                </html>
                """
                        .formatted(escape(call.method()), escape(call.path())));
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
