package dev.rollcall.local.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rule of a composite alarm, of the one form that is used here: any of several alarms.
 *
 * @param alarms their names
 */
record AlarmRule(List<String> alarms) {
    private static final Pattern ANY =
            Pattern.compile("ALARM\\(\"[^\"]+\"\\)( OR ALARM\\(\"[^\"]+\"\\))*");

    static AlarmRule parse(String rule) {
        if (!ANY.matcher(rule).matches()) {
            throw new IllegalArgumentException("only any of several alarms is known: " + rule);
        }
        return new AlarmRule(
                Arrays.stream(rule.split(" OR ", -1))
                        .map(each -> each.replaceAll("ALARM\\(\"|\"\\)", ""))
                        .toList());
    }
}
