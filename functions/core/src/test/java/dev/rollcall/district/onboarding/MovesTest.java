package dev.rollcall.district.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The state machine as a table: a row per stage, a column per event. */
final class MovesTest {

    /** {@code =} stays, {@code !} is refused, a stage is gone to. */
    private static final String ALBERT_ROSTERING =
            """
            stage         request   approve  reject   share  review   launch enable  pause
            invited       requested !skip    !none    !skip  !skip    !not   !skip   paused
            requested     =         approved rejected !skip  !skip    !not   !skip   paused
            rejected      requested !no      =        !no    !no      !no    !no     paused
            approved      =         =        !none    shared !skip    !not   !skip   paused
            shared        =         =        !none    =      reviewed !not   !skip   paused
            reviewed      =         =        !none    =      =        !not   enabled paused
            enabled       =         =        !none    =      =        !not   =       paused
            paused        !paused   !paused  !paused  !paused !paused !paused !paused =
            disconnected  !gone     !gone    !gone    !gone  !gone    !gone  !gone   !gone
            """;

    private static final String ALBERT_SIGN_IN =
            """
            stage         request   approve  reject   share  review   launch   enable  pause
            invited       requested !skip    !none    !not   !not     !skip    !not    paused
            requested     =         approved rejected !not   !not     !skip    !not    paused
            rejected      requested !no      =        !no    !no      !no      !no     paused
            approved      =         =        !none    !not   !not     launched !not    paused
            scheduled     =         =        !none    !not   !not     launched !not    paused
            launched      =         =        !none    !not   !not     =        !not    paused
            paused        !paused   !paused  !paused  !paused !paused !paused  !paused =
            disconnected  !gone     !gone    !gone    !gone  !gone    !gone    !gone   !gone
            """;

    private static final String ROCKET_MATH_ROSTERING =
            """
            stage         request   approve  reject   share  review   launch enable  pause
            invited       requested !not     !none    !not   !not     !not   !skip   paused
            requested     =         !not     rejected !not   !not     !not   enabled paused
            rejected      requested !no      =        !no    !no      !no    !no     paused
            enabled       =         !not     !none    !not   !not     !not   =       paused
            paused        !paused   !paused  !paused  !paused !paused !paused !paused =
            disconnected  !gone     !gone    !gone    !gone  !gone    !gone  !gone   !gone
            """;

    private static final Map<OnboardingRefusal, String> REFUSALS =
            Map.of(
                    OnboardingRefusal.STAGE_SKIPPED, "!skip",
                    OnboardingRefusal.NOT_ASKED_FOR, "!not",
                    OnboardingRefusal.NOTHING_TO_DECIDE, "!none",
                    OnboardingRefusal.REJECTED, "!no",
                    OnboardingRefusal.PAUSED, "!paused",
                    OnboardingRefusal.DISCONNECTED, "!gone");

    @Test
    @DisplayName("A2, A6, A15: every pair of stage and event of rostering behind two gates")
    void rosteringBehindTwoGates() {
        assertTable(
                Path.of(Purpose.ROSTERING, behind(Gate.REQUEST, Gate.REVIEW)), ALBERT_ROSTERING);
    }

    @Test
    @DisplayName("A2, A4: every pair of stage and event of sign-in behind a gate")
    void signInBehindAGate() {
        assertTable(Path.of(Purpose.SIGN_IN, behind(Gate.REQUEST, Gate.REVIEW)), ALBERT_SIGN_IN);
    }

    @Test
    @DisplayName("R13: every pair of stage and event without gates; a skipped stage is refused")
    void rosteringWithoutGates() {
        assertTable(Path.of(Purpose.ROSTERING, behind()), ROCKET_MATH_ROSTERING);
    }

    @Test
    @DisplayName("every event has an answer at every stage under all gates")
    void everyPairIsDefined() {
        for (Set<Gate> gates : Set.of(Set.<Gate>of(), Set.of(Gate.REQUEST), Set.of(Gate.REVIEW))) {
            Path path = Path.of(Purpose.ROSTERING, behind(gates.toArray(Gate[]::new)));
            for (Stage stage : Stage.values()) {
                for (OnboardingEvent event : OnboardingEvent.values()) {
                    assertThat(Moves.of(event, stage, path)).isNotNull();
                }
            }
        }
    }

    private static void assertTable(Path path, String table) {
        var lines = table.lines().map(line -> line.strip().split(" +")).toList();
        String[] events = lines.getFirst();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> wanted = new TreeMap<>();
            Map<String, String> found = new TreeMap<>();
            for (int i = 1; i < events.length; i++) {
                wanted.put(events[i], line[i]);
                found.put(events[i], cell(path, line[0], events[i]));
            }
            assertThat(found).as(line[0]).isEqualTo(wanted);
        }
    }

    private static String cell(Path path, String stage, String event) {
        Move move =
                Moves.of(
                        OnboardingEvent.valueOf(event.toUpperCase(Locale.ROOT)),
                        Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                        path);
        return switch (move) {
            case Move.Already _ -> "=";
            case Move.To(Stage to) -> to.name().toLowerCase(Locale.ROOT);
            case Move.Refused(OnboardingRefusal why) -> REFUSALS.getOrDefault(why, why.name());
        };
    }

    private static DistrictSettings behind(Gate... gates) {
        return DistrictSettings.standard(FirstRoster.REQUEST)
                .withOnboarding(
                        new OnboardingSettings(
                                Set.copyOf(Arrays.asList(gates)),
                                Pairing.OPTIONAL,
                                Enabling.EXPLICIT,
                                Updates.SCHEDULE,
                                0));
    }
}
