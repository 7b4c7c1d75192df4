package dev.rollcall.aws.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.notice.delivery.EmailAddress;
import dev.rollcall.notice.delivery.Letter;
import dev.rollcall.notice.delivery.Mailer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code SendEmail} of Amazon SES, version 2. SES knows no key by which it would notice a repeat,
 * so only an answer that says "no" lets a mail be tried again; a broken connection does not.
 */
public final class SesMailer implements Mailer {
    private static final String PATH = "/v2/email/outbound-emails";
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FOR_GOOD = Set.of("MessageRejected", "BadRequestException");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,60}");

    private final SignedCalls ses;
    private final String from;

    /**
     * A mailer.
     *
     * @param from the sender, an address of an identity that SES has verified
     */
    public SesMailer(SignedCalls ses, EmailAddress from) {
        this.ses = ses;
        this.from = from.asString();
    }

    @Override
    public Sent send(List<EmailAddress> to, Letter letter) {
        try {
            return sent(ses.post(PATH, HEADERS, body(to, letter)));
        } catch (ConnectException | UnknownHostException unreachable) {
            return new Sent.Later("unreachable");
        } catch (IOException lost) {
            return new Sent.Unknown("answer-lost");
        }
    }

    private static Sent sent(SignedCalls.Answer answer) {
        String code = code(answer);
        return switch (answer.status()) {
            case 200 -> new Sent.Accepted(messageId(answer.body()));
            case 429, 503 -> new Sent.Later(code);
            default -> answer.status() < 500 ? refused(code) : new Sent.Unknown(code);
        };
    }

    /** What a person can mend (a paused account, a missing permission) is tried again. */
    private static Sent refused(String code) {
        return FOR_GOOD.contains(code) ? new Sent.Refused(code) : new Sent.Later(code);
    }

    private static String code(SignedCalls.Answer answer) {
        Matcher code = CODE.matcher(answer.errorType());
        return code.lookingAt() ? code.group() : "status-" + answer.status();
    }

    /** An accepted mail stays accepted, whatever its answer says besides. */
    private static String messageId(String body) {
        try {
            return JSON.readTree(body).path("MessageId").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private String body(List<EmailAddress> to, Letter letter) {
        ObjectNode mail = JSON.createObjectNode().put("FromEmailAddress", from);
        var addresses = mail.putObject("Destination").putArray("ToAddresses");
        to.stream().map(EmailAddress::asString).forEach(addresses::add);
        ObjectNode simple = mail.putObject("Content").putObject("Simple");
        text(simple.putObject("Subject"), letter.subject());
        ObjectNode body = simple.putObject("Body");
        text(body.putObject("Text"), letter.plain());
        text(body.putObject("Html"), letter.html());
        return mail.toString();
    }

    private static void text(ObjectNode part, String text) {
        part.put("Data", text).put("Charset", "UTF-8");
    }
}
