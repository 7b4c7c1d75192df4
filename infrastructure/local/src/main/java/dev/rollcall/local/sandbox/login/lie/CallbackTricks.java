package dev.rollcall.local.sandbox.login.lie;

/** Lies on the way back to the app. */
final class CallbackTricks {
    private CallbackTricks() {}

    /** To the callback of the other portal, whose path differs in the portal's name. */
    static void otherPortal(CallbackDraft draft, Stage stage) {
        String own = draft.target();
        draft.target(
                own.contains("/clever/")
                        ? own.replace("/clever/", "/classlink/")
                        : own.replace("/classlink/", "/clever/"));
    }

    static void otherIssuer(CallbackDraft draft, Stage stage) {
        draft.add("iss", Stage.FOREIGN);
    }

    static void codeAndError(CallbackDraft draft, Stage stage) {
        draft.add("error", "access_denied");
    }

    static void twoCodes(CallbackDraft draft, Stage stage) {
        draft.add("code", draft.first("code"));
    }

    static void longCode(CallbackDraft draft, Stage stage) {
        draft.remove("code").add("code", "c".repeat(3000));
    }

    static void otherState(CallbackDraft draft, Stage stage) {
        String own = draft.first("state").orElse("");
        draft.remove("state").add("state", stage.past().otherState(own));
    }

    static void denied(CallbackDraft draft, Stage stage) {
        draft.remove("code").add("error", "access_denied");
    }
}
