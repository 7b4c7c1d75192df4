package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.onboarding.Stage;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;
import dev.rollcall.seat.SeatState;
import dev.rollcall.sync.run.ErrorCode;
import dev.rollcall.sync.run.HoldRule;
import dev.rollcall.sync.run.RunPhase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever is called finds an entry: for every alarm, state, rule and code there is. */
class RunbookTest {
    private static final Pattern LINK = Pattern.compile("]\\(#([a-z-]+)\\)");
    private static final String RUNBOOK = read();

    static Stream<Resource> alarms() {
        Template template = Template.bundledOperations();
        return Stream.of("AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm")
                .flatMap(type -> template.resources(type).stream());
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void hasAnEntryThatNamesTheAlarm(Resource alarm) {
        String anchor =
                alarm.properties()
                        .at("AlarmDescription", "Fn::Sub")
                        .text()
                        .replaceFirst(".*\\$\\{Runbook}#", "");

        assertThat(anchors()).contains(anchor);
        assertThat(entry(anchor)).contains("`" + alarm.id() + "`");
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void saysWhatItMeansHowToLookWhatToDoAndWhenItIsOver(Resource alarm) {
        String text = alarm.properties().at("AlarmDescription", "Fn::Sub").text();
        String entry = entry(text.replaceFirst(".*#", ""));

        assertThat(entry.contains("**Means**") || entry.contains("Follow [")).isTrue();
        assertThat(entry.toLowerCase(Locale.ROOT)).contains("over");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void explainsEveryCode(ErrorCode code) {
        assertThat(entry("codes"))
                .contains("| `" + code.code() + "` | " + code.cause().code() + " | ");
    }

    @ParameterizedTest
    @EnumSource(HoldRule.class)
    void explainsEveryRuleThatHolds(HoldRule rule) {
        assertThat(entry("holds-by-rule")).contains("| `" + rule.code() + "` | ");
    }

    @ParameterizedTest
    @EnumSource(RunPhase.class)
    void explainsEveryPhaseOfARun(RunPhase phase) {
        assertThat(entry("run-phases")).contains("| `" + phase.code() + "` | ");
    }

    @ParameterizedTest
    @EnumSource(ConnectionState.class)
    void explainsEveryStateOfAConnection(ConnectionState state) {
        assertThat(entry("connection-states"))
                .contains("| `" + state.name().toLowerCase(Locale.ROOT) + "` | ");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void explainsEveryStageOfAnOnboarding(Stage stage) {
        assertThat(entry("onboarding-stages"))
                .contains("| `" + stage.name().toLowerCase(Locale.ROOT) + "` | ");
    }

    @ParameterizedTest
    @EnumSource(SeatState.class)
    void explainsEveryStateOfASeat(SeatState state) {
        assertThat(entry("seat-states")).contains("| `" + state.code() + "` | ");
    }

    @ParameterizedTest
    @MethodSource("savedQueries")
    void sendsPeopleToEverySavedQuery(String query) {
        assertThat(RUNBOOK).contains("*" + query + "*");
    }

    static Stream<String> savedQueries() {
        return Template.bundledOperations().resources("AWS::Logs::QueryDefinition").stream()
                .map(query -> query.properties().at("Name", "Fn::Sub").text())
                .map(name -> name.replaceFirst(".*/", ""));
    }

    @Test
    void leadsNowhereElse() {
        Set<String> links =
                LINK.matcher(RUNBOOK).results().map(m -> m.group(1)).collect(Collectors.toSet());

        assertThat(anchors()).containsAll(links);
        assertThat(links).hasSizeGreaterThan(5);
    }

    private static Set<String> anchors() {
        return RUNBOOK.lines()
                .filter(line -> line.startsWith("#"))
                .map(RunbookTest::anchor)
                .collect(Collectors.toSet());
    }

    /** As pages of Markdown make them of headings. */
    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private static String entry(String anchor) {
        return Stream.of(RUNBOOK.split("(?m)^(?=#)", -1))
                .filter(entry -> anchor(entry.lines().findFirst().orElse("")).equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "RUNBOOK.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
