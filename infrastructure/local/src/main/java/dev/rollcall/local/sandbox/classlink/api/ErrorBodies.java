package dev.rollcall.local.sandbox.classlink.api;

import dev.rollcall.local.sandbox.http.Body;
import dev.rollcall.local.sandbox.json.Fields;
import dev.rollcall.local.sandbox.json.Json;

import java.util.List;

/** How the two versions say that something went wrong. */
final class ErrorBodies {
    private ErrorBodies() {}

    /** Version 1.1: a set of statuses. */
    static Body ofFirst(String minor) {
        return Json.object(
                fields -> fields.objects("statusInfoSet", set("failure", "error", minor)));
    }

    /** Version 1.2: one status, its codes one level down. */
    static Body ofSecond(String minor) {
        Fields.Inside code =
                each ->
                        each.text("imsx_codeMinorFieldName", "TargetEndSystem")
                                .text("imsx_codeMinorFieldValue", minor);
        return Json.object(fields ->
                fields.text("imsx_codeMajor", "failure")
                        .text("imsx_severity", "error")
                        .text("imsx_description", "made up by the sandbox")
                        .object(
                                "imsx_CodeMinor",
                                minors -> minors.objects("imsx_codeMinorField", List.of(code))));
    }

    /** What may stand beside good data. */
    static List<Fields.Inside> warning() {
        return set("success", "warning", "invalid_selection_field");
    }

    private static List<Fields.Inside> set(String major, String severity, String minor) {
        return List.of(each ->
                each.text("imsx_codeMajor", major)
                        .text("imsx_severity", severity)
                        .text("imsx_codeMinor", minor)
                        .text("imsx_description", "made up by the sandbox"));
    }
}
