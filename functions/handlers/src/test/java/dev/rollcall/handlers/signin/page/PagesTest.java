package dev.rollcall.handlers.signin.page;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.district.Portal;
import dev.rollcall.handlers.Page;
import dev.rollcall.roster.Role;
import dev.rollcall.signin.admission.NextActor;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.attempt.ReturnPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class PagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);
    private static final int LARGEST = 4_096;

    static Stream<Page> pages() {
        Stream<Page> refused =
                Arrays.stream(Refusal.values())
                        .map(each ->
                                Pages.refused(each, Optional.of(DAY), Optional.of(Portal.CLEVER)));
        Stream<Page> hitches = Arrays.stream(Hitch.values()).map(Pages::hitch);
        Stream<Page> others =
                Stream.of(
                        Pages.onward(401, URI.create("https://portal.example/?a=1&b=2")),
                        notice(new Notice.Grace(5, DAY)),
                        notice(new Notice.ChooseRole(List.of(Role.values()))),
                        Forms.signOut("t".repeat(64)),
                        Forms.signedOut());
        return Stream.of(refused, hitches, others).flatMap(pages -> pages);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isSmallAndCanBeReadByEverybody(Page page) {
        String html = page.html("JKJaXmPLvHcESHA=");

        assertThat(html.getBytes(UTF_8).length).isLessThanOrEqualTo(LARGEST);
        assertThat(html)
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .containsOnlyOnce("<h1>")
                .containsOnlyOnce("<title>")
                .containsOnlyOnce("<main>")
                .contains("Number: JKJaXmPLvHcESHA=")
                .doesNotContain("<script", "{{", "style=", "onclick", "http://", "<img");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAllowedItsVeryStyleAndNothingElse(Page page) throws Exception {
        String style = page.html("x").replaceAll("(?s).*<style>(.*)</style>.*", "$1");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

        assertThat(page.policy())
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-"
                                + Base64.getEncoder().encodeToString(digest)
                                + "'; form-action 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void offersToTryAgainWhereThatCanHelp(Refusal refusal) {
        NextActor actor = refusal.nextActor();
        boolean canHelp = actor == NextActor.YOU || actor == NextActor.TIME;

        String html =
                Pages.refused(refusal, Optional.empty(), Optional.of(Portal.CLEVER)).html("x");

        assertThat(html.contains("href=\"/sign-in/clever\"")).isEqualTo(canHelp);
        assertThat(html).contains(RefusalWords.next(actor));
    }

    @Test
    void leadsNowhereWhereNoPortalIsKnown() {
        assertThat(Pages.refused(Refusal.EXPIRED, Optional.empty(), Optional.empty()).html("x"))
                .doesNotContain("href");
    }

    @Test
    void writesDatesTheUsWay() {
        assertThat(notice(new Notice.Grace(5, DAY)).html("x"))
                .contains("You have 5 days left", "<strong>08/17/2026</strong>");
        assertThat(notice(new Notice.Grace(1, DAY)).html("x")).contains("Today is your last day");
    }

    @Test
    void writesTextAsTextWhateverItHolds() {
        // T-13
        Page page = Forms.notice(new Notice.Grace(5, DAY), new ReturnPath("/a?b='\"<&c>"), "t");

        assertThat(page.html("<b>"))
                .contains("value=\"/a?b=&#39;&quot;&lt;&amp;c&gt;\"", "Number: &lt;b&gt;");
    }

    @Test
    void looksIntoNothingThatFillsAHole() {
        Page page = Forms.notice(new Notice.Grace(5, DAY), new ReturnPath("/{{token}}"), "secret");

        assertThat(page.html("x")).contains("value=\"/{{token}}\"");
    }

    private static Page notice(Notice notice) {
        return Forms.notice(notice, ReturnPath.HOME, "t".repeat(64));
    }
}
