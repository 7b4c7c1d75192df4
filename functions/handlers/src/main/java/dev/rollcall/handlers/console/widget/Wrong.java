package dev.rollcall.handlers.console.widget;

/** What the codes of refused calls mean. */
final class Wrong {

    private Wrong() {}

    static String words(String code) {
        return switch (code) {
            case "widget-unknown" -> "There is no such widget. Its documentation lists them.";
            case "action-unknown" -> "There is no such action.";
            case "parameter-too-long" -> "A parameter is longer than any can be.";
            case "district-malformed" ->
                    "A district is named as its portal and key, for example clever:58da8a43.";
            case "district-unknown" -> "No portal ever listed this district.";
            case "run-unknown" -> "The district has no such run; runs are kept for 400 days.";
            case "person-missing" -> "Name a person by the portal's id.";
            case "name-missing" ->
                    "Type your name: CloudWatch tells no function who presses, and the journal needs"
                            + " one.";
            case "name-malformed" -> "A name has 2 to 64 letters, digits, spaces or . _ ' @ -";
            case "number-malformed" -> "A number has digits alone.";
            case "account-malformed", "account-unknown" ->
                    "There is no such account; ids look like acc-0123456789abcdef.";
            case "owner-malformed" -> "An owner has a name and one e-mail address.";
            case "preview-missing" -> "Nothing was looked at yet: a preview comes first.";
            case "cursor-malformed" -> "This place in the list cannot be found; begin anew.";
            case "queue-unknown" -> "There is no such queue.";
            default -> "This cannot be answered.";
        };
    }
}
