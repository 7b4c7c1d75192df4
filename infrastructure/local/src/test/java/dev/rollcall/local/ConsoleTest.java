package dev.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.browser.Chromium;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Issue 6, done when 1: an operator at the dashboard, in a real browser. In order, since each goes
 * on where the one before left the district. Skipped where no Chromium is installed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTest {
    private static final String DISTRICTS = "#widget-1 .content";
    private static final String QUEUES = "#widget-2 .content";
    private static final String PERSON = "#widget-6 .content";
    private static final String DISTRICT = "#widget-4 .content";
    private static final String DIALOG = "#confirm";
    private static final String POPUP = "#popup";

    private static WholeStack stack;
    private static Chromium browser;
    private static String district;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> installed = Chromium.find();
        assumeTrue(installed.isPresent(), "no Chromium on the PATH");
        stack =
                new WholeStack(
                        new SandboxPortals(SandboxOptions.defaults().withStudents(60)), Map.of());
        district = WholeStack.districtOf("clever", stack.rosteredDistricts(2));
        browser = Chromium.start(installed.get());
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void aHeldRunIsFoundUnderstoodApprovedAndSeenToComplete() throws Exception {
        stack.change("drop-school?events=off");
        JsonNode held = stack.run(district, "full");
        assertThat(held.path("state").asText()).isEqualTo("held");
        String fingerprint = held.at("/plan/fingerprint").asText();

        browser.open(stack.uri().resolve("/console"));
        browser.await(DISTRICTS, "held");
        picture("1-districts");
        browser.press(DISTRICTS, "look");
        browser.await(DISTRICTS, "Why it is held");
        assertThat(browser.text(DISTRICTS)).contains("wholeSchool", fingerprint);
        picture("2-run-held");
        browser.press(DISTRICTS, "Look at the plan");
        browser.await(DISTRICTS, "Before");
        picture("3-plan");
        explainedAbove();
        browser.press(DISTRICTS, "Report");
        browser.await(DISTRICTS, "Why it is held");
        browser.type(DISTRICTS + " input[name=operator]", "Night Shift");
        browser.press(DISTRICTS, "Discard (double-click)");
        assertThat(browser.evaluate("document.querySelector('#confirm').open").asBoolean())
                .isFalse();
        browser.pressTwice(DISTRICTS, "Discard (double-click)");
        browser.await(DIALOG, "This cannot be taken back.");
        browser.press(DIALOG, "Cancel");
        browser.press(DISTRICTS, "Approve");
        browser.await(DIALOG, fingerprint);
        picture("4-confirmation");
        browser.press(DIALOG, "OK");
        browser.await(DISTRICTS, "Approved");
        browser.press(DISTRICTS, "See how it goes");
        completes();
        picture("5-completed");

        JsonNode run = stack.get(district, "/runs/" + held.path("id").asText());
        assertThat(run.at("/approval/by").asText()).isEqualTo("console: Night Shift");
    }

    /** A popup, and the plan as it was below it. */
    private static void explainedAbove() throws Exception {
        String person =
                browser.evaluate(
                                "document.querySelector('%s [display=popup]').previousElementSibling.innerText"
                                        .formatted(DISTRICTS))
                        .asText();
        browser.press(DISTRICTS, person);
        browser.await(POPUP, "On the roster");
        assertThat(browser.text(POPUP)).contains(person, "•••");
        picture("3-popup");
        browser.press(POPUP, "×");
        assertThat(browser.text(DISTRICTS)).contains("Before", person);
    }

    private static void completes() throws Exception {
        browser.await(DISTRICTS, "Approved");
        for (int look = 0; look < 60; look++) {
            if (browser.text(DISTRICTS).contains("completed")) {
                return;
            }
            Thread.sleep(500);
            browser.press(DISTRICTS, "Report");
            browser.await(DISTRICTS, "State");
        }
        throw new AssertionError("the run does not complete: " + browser.text(DISTRICTS));
    }

    @Test
    @Order(2)
    void aStudentWithoutASeatIsExplained() throws Exception {
        stack.patch(district, "{\"settings\":{\"seats\":{\"overSeat\":{\"policy\":\"block\"}}}}");
        oneSeat();
        stack.change("enrol?n=2");
        stack.run(district, "full");
        String student = waiting();

        browser.open(stack.uri().resolve("/console"));
        browser.await(PERSON, "Explain");
        browser.type(PERSON + " input[name=district]", district);
        browser.type(PERSON + " input[name=person]", student);
        browser.press(PERSON, "Explain");
        browser.await(PERSON, "Seat");
        assertThat(browser.text(PERSON))
                .contains(student, "•••", "Waits for a seat.", "Every seat of the pool is held.");
        picture("6-explained");
        browser.press("header", "Dark");
        browser.await("header", "Light");
        browser.await(PERSON + " .rc-dark", "Person");
        browser.type(PERSON + " input[name=district]", district);
        browser.type(PERSON + " input[name=person]", sisId(student));
        browser.press(PERSON, "Explain");
        browser.await(PERSON + " .rc-dark", "Waits for a seat.");
        assertThat(browser.text(PERSON)).contains(student);
        picture("7-explained-dark");
        onboardingInTheDark();
    }

    /** Issue 5: what is typed is shown back before anything is done. */
    private static void oneSeat() throws Exception {
        browser.open(stack.uri().resolve("/console"));
        browser.await(DISTRICT, "Show");
        browser.type(DISTRICT + " input[name=district]", district);
        browser.press(DISTRICT, "Show");
        browser.await(DISTRICT, "Sync now");
        picture("10-district");
        browser.press(DISTRICT, "Onboarding");
        browser.await(DISTRICT, "Students who need one");
        picture("11-onboarding");
        browser.type(DISTRICT + " input[name=seats]", "1");
        browser.press(DISTRICT, "Set the seats");
        browser.await(DISTRICT, "go from no limit to 1");
        browser.type(DISTRICT + " input[name=operator]", "Day Shift");
        browser.press(DISTRICT, "Set");
        browser.await(DIALOG, "go from no limit to 1");
        picture("12-seats");
        browser.press(DIALOG, "OK");
        browser.await(DISTRICT, "Set: the seats are decided anew");
    }

    private static void onboardingInTheDark() throws Exception {
        browser.type(DISTRICT + " input[name=district]", district);
        browser.press(DISTRICT, "Show");
        browser.await(DISTRICT, "Onboarding");
        browser.press(DISTRICT, "Onboarding");
        browser.await(DISTRICT, "Students who need one");
        picture("13-onboarding-dark");
    }

    private static String sisId(String student) throws Exception {
        JsonNode roles = stack.get(district, "/roster/people/" + student).path("roles");
        return roles.path(0).path("sisId").asText();
    }

    /** A student who waits for a seat, as the API explains it. */
    private static String waiting() throws Exception {
        JsonNode people = stack.get(district, "/roster/people?role=student").path("items");
        for (JsonNode person : people) {
            String id = person.path("id").asText();
            JsonNode facts = stack.get(district, "/people/" + id + "/explanation").path("facts");
            if (facts.findValuesAsText("code").contains("pool-full")) {
                return id;
            }
        }
        throw new AssertionError("nobody waits for a seat");
    }

    @Test
    @Order(3)
    void aDeadLetterIsRedriven() throws Exception {
        bury();

        browser.open(stack.uri().resolve("/console"));
        browser.await(QUEUES, "Dead letters of clever");
        assertThat(browser.text(QUEUES)).contains("its run is not there");
        picture("8-dead-letter");
        browser.type(QUEUES + " input[name=operator]", "Night Shift");
        browser.press(QUEUES, "Send back those of clever");
        browser.await(DIALOG, "dead letters of clever");
        browser.press(DIALOG, "OK");
        browser.await(QUEUES, "Sent back: 1.");
        browser.press(QUEUES, "Back to the queues");
        browser.await(QUEUES, "Under way");
        picture("9-redriven");
        assertThat(browser.text(QUEUES)).doesNotContain("Dead letters of");
    }

    private static void bury() {
        Map<String, String> variables = stack.variables("ConsoleViewFunction");
        try (SqsClient queues =
                SqsClient.builder()
                        .endpointOverride(
                                URI.create(
                                        Objects.requireNonNull(
                                                variables.get("AWS_ENDPOINT_URL_SQS"))))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("a", "b")))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            queues.sendMessage(message ->
                    message.queueUrl(variables.get("CLEVER_SYNC_DEAD_LETTER_QUEUE_URL"))
                            .messageBody(
                                    "{\"v\":1,\"type\":\"slice\",\"district\":\"%s\",\"run\":\"gone\",\"slice\":0,\"attempt\":0}"
                                            .formatted(district))
                            .messageGroupId(district)
                            .messageDeduplicationId("buried"));
        }
    }

    private static void picture(String name) throws Exception {
        browser.picture(Path.of("target", "console", name + ".png"));
    }
}
