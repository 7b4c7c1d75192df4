package dev.rollcall.aws.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.aws.AwsClients;
import dev.rollcall.aws.TestSettings;
import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.notice.delivery.Letter;
import dev.rollcall.notice.delivery.Mailer.Sent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class SesMailerTest {
    private static final EmailAddress FROM = new EmailAddress("rollcall@vendor.example");
    private static final List<EmailAddress> TO =
            List.of(
                    new EmailAddress("owner@district.example"),
                    new EmailAddress("second@district.example"));
    private static final Letter LETTER = new Letter("Zoë's seats", "plain <é>", "<p>html</p>");

    private final Service ses = new Service();

    @AfterEach
    void stop() {
        ses.close();
    }

    @Test
    void sendsPlainTextAndHtmlInTheFormOfSes() {
        ses.answering(200, "", "{\"MessageId\":\"message-1\"}");

        assertThat(send()).isEqualTo(new Sent.Accepted("message-1"));

        Service.Asked asked = ses.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v2/email/outbound-emails");
        assertThat(asked.body())
                .hasToString(
                        "{\"FromEmailAddress\":\"rollcall@vendor.example\","
                                + "\"Destination\":{\"ToAddresses\":[\"owner@district.example\","
                                + "\"second@district.example\"]},\"Content\":{\"Simple\":{"
                                + "\"Subject\":{\"Data\":\"Zoë's seats\",\"Charset\":\"UTF-8\"},"
                                + "\"Body\":{\"Text\":{\"Data\":\"plain <é>\","
                                + "\"Charset\":\"UTF-8\"},\"Html\":{\"Data\":\"<p>html</p>\","
                                + "\"Charset\":\"UTF-8\"}}}}}");
    }

    @Test
    void signsWhatItSends() {
        send();

        assertThat(ses.asked().getFirst().header("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=test/")
                .contains("/us-east-1/ses/aws4_request", "content-type", "host", "x-amz-date");
    }

    @ParameterizedTest
    @CsvSource({
        "429, TooManyRequestsException:http://x, Later, TooManyRequestsException",
        "503, '', Later, status-503",
        "403, AccessDeniedException, Later, AccessDeniedException",
        "400, SendingPausedException, Later, SendingPausedException",
        "400, MessageRejected, Refused, MessageRejected",
        "400, BadRequestException, Refused, BadRequestException",
        "500, InternalServiceErrorException, Unknown, InternalServiceErrorException",
        "502, '<odd>', Unknown, status-502"
    })
    void readsRefusals(int status, String error, String kind, String code) {
        ses.answering(status, error, "{\"message\":\"owner@district.example is odd\"}");

        assertThat(send()).hasToString(kind + "[code=" + code + "]");
    }

    @Test
    void saysOfALostAnswerThatNobodyKnows() {
        ses.answering(0, "", "");

        assertThat(send()).isEqualTo(new Sent.Unknown("answer-lost"));
        assertThat(ses.asked()).hasSize(1);
    }

    @Test
    void triesAgainLaterWhereNobodyListens() {
        ses.close();

        assertThat(send()).isEqualTo(new Sent.Later("unreachable"));
    }

    @Test
    void believesAnAcceptedMailWhateverElseTheAnswerSays() {
        ses.answering(200, "", "<html>");

        assertThat(send()).isEqualTo(new Sent.Accepted(""));
    }

    private Sent send() {
        AwsClients clients = new AwsClients(TestSettings.SOMEWHERE.at(ses.uri()));
        return new SesMailer(clients.ses(), FROM).send(TO, LETTER);
    }
}
