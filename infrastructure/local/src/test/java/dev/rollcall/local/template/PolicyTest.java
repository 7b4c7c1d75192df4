package dev.rollcall.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** K-10 to K-14: the roles allow what reliability.md 3.5 says, to the letter. */
class PolicyTest {
    private final String allowed = allowed();

    @Test
    void allowsWhatTheTableSaysAndNothingElse() {
        assertThat(PolicyTable.of(Template.bundled())).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "WebhookRole, RosterTable",
        "WebhookRole, SeatTable",
        "WebhookRole, RunTable",
        "WebhookRole, CleverSecret",
        "WebhookRole, ClassLinkSecret",
        "ScheduleRole, RosterTable",
        "ScheduleRole, SeatTable",
        "ScheduleRole, SignInTable",
        "SyncRole, SignInTable",
        "SyncRole, WebhookSecret",
        "SyncRole, ApiClientsSecret",
        "LaterRole, DistrictTable",
        "NoticeRole, RosterTable",
        "NoticeRole, SeatTable",
        "NoticeRole, SignInTable",
        "NoticeRole, CleverSecret",
        "NoticeRole, CleverSyncQueue",
        "LaterRole, RosterTable",
        "LaterRole, CleverSecret",
        "LaterRole, ClassLinkSecret",
        "AccountRole, CleverSecret",
        "AccountRole, ClassLinkSecret",
        "AccountRole, WebhookSecret",
        "AccountRole, SigningKeySecret",
        "SyncRole, SigningKeySecret",
        "SyncRole, CleverSignInSecret",
        "ScheduleRole, ClassLinkSignInSecret",
        "ConsoleViewRole, CleverSecret",
        "ConsoleViewRole, ClassLinkSecret",
        "ConsoleViewRole, SigningKeySecret",
        "ConsoleActionRole, RosterTable",
        "ConsoleActionRole, SeatTable",
        "ConsoleActionRole, SignInTable",
        "ConsoleActionRole, CleverSecret",
        "ConsoleActionRole, ClassLinkSecret",
        "ConsoleActionRole, ApiClientsSecret",
        "SignInRole, RunTable",
        "SignInRole, CleverSecret",
        "SignInRole, ClassLinkSecret",
        "SignInRole, WebhookSecret",
        "SignInRole, ApiClientsSecret",
        "SignInRole, CleverSyncQueue",
        "SignInRole, ClassLinkSyncQueue"
    })
    void keepsTheRoleAwayFrom(String role, String resource) {
        assertThat(reach(Template.bundled(), role)).isNotEmpty().doesNotContain(resource);
    }

    /** IAM says who may press: the two aliases are two permissions (issue 6). */
    @ParameterizedTest
    @CsvSource({
        "ConsoleViewersPolicy, ConsoleViewFunction.Alias",
        "ConsoleOperatorsPolicy, ConsoleActionFunction.Alias"
    })
    void letsPeopleCallOneAliasOfTheConsole(String policy, String alias) {
        assertThat(PolicyTable.managed(Template.bundled(), policy))
                .isEqualTo("lambda:InvokeFunction on " + alias);
    }

    @Test
    void letsTheViewsWriteNothing() {
        assertThat(
                        allowed.replaceFirst("(?s).*ConsoleViewRole\n", "")
                                .replaceFirst("(?s)\n\n.*", ""))
                .doesNotContain("PutItem", "UpdateItem", "DeleteItem", "Write", "SendMessage");
    }

    @Test
    void givesEveryFunctionTheRoleOfItsName() {
        assertThat(Template.bundled().functions())
                .allMatch(f -> Rule.isArnOf(f, f.id().replace("Function", "Role"), "Role"));
    }

    @Test
    void noticesAnActionTooMany() {
        String text = Template.bundledText();
        Template broken =
                Template.parse(
                        text.replaceFirst(
                                "- dynamodb:GetItem",
                                "- dynamodb:GetItem\n                  - dynamodb:Scan"));

        assertThat(PolicyTable.of(broken)).isNotEqualTo(allowed).contains("Scan");
    }

    private static List<String> reach(Template template, String role) {
        return template.resources("AWS::IAM::Role").stream()
                .filter(candidate -> candidate.id().equals(role))
                .flatMap(PolicyTable::statements)
                .flatMap(statement -> statement.at("Resource").items().stream())
                .map(Names::target)
                .toList();
    }

    private static String allowed() {
        try (InputStream table = PolicyTest.class.getResourceAsStream("/policies/allowed.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
