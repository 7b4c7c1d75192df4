package dev.rollcall.portals.oneroster;

import static dev.rollcall.portals.oneroster.Served.fetch;
import static dev.rollcall.portals.oneroster.Served.got;
import static dev.rollcall.portals.oneroster.Served.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.portals.http.Fetches;
import dev.rollcall.portals.scripted.Reply;
import dev.rollcall.sync.read.Evidence;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.read.RosterSource.Page;
import dev.rollcall.sync.read.SourceCollection;
import dev.rollcall.sync.run.ErrorCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** F-10, F-11: what is served instead of a page is never an empty one. */
class AnswersFaultTest {

    private static final String ROW = "{'sourcedId':'c1','title':'Art'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'courses':null}",
                "{'courses':{}}",
                "{'courses':'none'}",
                "{'courses':{'sourcedId':'c1'}}",
                "{'course':[]}",
                "{'Courses':[]}",
                "{'users':[]}",
                "{'data':[]}",
                "{'courses':[],'courses':[]}",
                "{'courses':[]} {}",
                "[] []",
                "'text'",
                "null",
                "",
                "7",
                "{'courses':[" + ROW,
                "[" + ROW,
                "{'statusInfoSet':[{'imsx_codeMajor':'success'}]}",
                "{'statusInfoSet':[{'imsx_codeMajor':'failure'}]}",
                "{'statusInfoSet':[{'codeMajor':'failure'}],'courses':[" + ROW + "]}",
                "{'courses':[" + ROW + "],'statusInfoSet':[{'imsx_severity':'error'}]}",
                "{'statusInfoSet':{'severity':'Error'},'courses':[]}",
                "{'imsx_statusInfoSet':[{'imsx_codeMajor':'FAILURE'}],'courses':[]}",
                "{'imsx_codeMajor':'failure','imsx_severity':'error','imsx_description':'no'}",
                "{'imsx_codeMajor':'unsupported','courses':[]}",
                "{'imsx_codeMajor':'failure','imsx_CodeMinor':{'imsx_codeMinorField':["
                        + "{'imsx_codeMinorFieldValue':'unknownobject'}]},'courses':[]}"
            })
    void takesWhatIsNoListForBroken(String body) {
        assertThat(fetch(json(body), SourceCollection.COURSES)).isEqualTo(Fetches.broken());
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 301, 302})
    void takesNoOtherSuccessForAnAnswer(int status) {
        assertThat(fetch(Reply.status(status), SourceCollection.COURSES))
                .isEqualTo(Fetches.broken());
    }

    @Test
    void takesAnHtmlPageForBroken() {
        assertThat(fetch(Reply.html(200), SourceCollection.COURSES)).isEqualTo(Fetches.broken());
        assertThat(fetch(Reply.of(200, "text/html", "{\"courses\":[]}"), SourceCollection.COURSES))
                .isEqualTo(Fetches.broken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'statusInfoSet':[{'imsx_codeMajor':'failure','imsx_codeMinor':'unauthorized'}]}",
                "{'statusInfoSet':[{'codeMajor':'failure','codeMinor':'forbidden'}],'courses':[]}",
                "{'statusInfoSet':[{'imsx_severity':'error','imsx_codeMinor':['forbidden']}]}",
                "{'imsx_codeMajor':'failure','imsx_CodeMinor':{'imsx_codeMinorField':["
                        + "{'imsx_codeMinorFieldName':'x',"
                        + "'imsx_codeMinorFieldValue':'unauthorisedrequest'}]}}",
                "{'statusInfoSet':[{'codeMajor':'failure','codeMinor':'server_busy'},"
                        + "{'codeMajor':'failure','codeMinor':'forbidden'}]}"
            })
    void takesAnErrorSetThatForbidsForARefusal(String body) {
        assertThat(fetch(json(body), SourceCollection.COURSES)).isEqualTo(Fetches.refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'statusInfoSet':[{'imsx_codeMajor':'failure','imsx_codeMinor':'server_busy'}]}",
                "{'courses':[],'imsx_severity':'error','imsx_CodeMinor':{'imsx_codeMinorField':["
                        + "{'imsx_codeMinorFieldValue':'server_busy'}]}}"
            })
    void comesBackLaterWhenTheServerIsBusy(String body) {
        assertThat(fetch(json(body), SourceCollection.COURSES))
                .isEqualTo(new Fetch.Unavailable<>(ErrorCode.PORTAL_UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'courses':[" + ROW + "]}",
                "[" + ROW + "]",
                "{'x':{'courses':[]},'courses':[" + ROW + "],'y':1}",
                "{'statusInfoSet':[],'courses':[" + ROW + "]}",
                "{'statusInfoSet':null,'courses':[" + ROW + "]}",
                "{'statusInfoSet':[{'imsx_codeMajor':'success','imsx_severity':'warning',"
                        + "'imsx_codeMinor':'invalid_sort_field'}],'courses':["
                        + ROW
                        + "]}",
                "{'imsx_codeMajor':'success','imsx_severity':'status','courses':[" + ROW + "]}"
            })
    void readsRowsThatCountHoweverTheyAreWrapped(String body) {
        assertThat(got(fetch(json(body), SourceCollection.COURSES)).records()).hasSize(1);
    }

    /** F-10: no page cut anywhere is a shorter page. */
    @Test
    void neverTakesACutPageForAShorterOne() {
        byte[] whole = json("{'courses':[" + ROW + "," + ROW + "]}").body();
        for (int cut = 0; cut < whole.length; cut++) {
            Reply reply = Reply.bytes(Arrays.copyOf(whole, cut));

            assertThat(fetch(reply, SourceCollection.COURSES)).isEqualTo(Fetches.broken());
        }
    }

    @Test
    void keepsEveryIdAsServedAndTakesTheOverlapForEvidenceAlone() {
        Reply reply =
                json("{'courses':[{'sourcedId':'a'},{'sourcedId':' B|/# é'},"
                                + "{'title':'no id'},'text',{'sourcedId':7},"
                                + "{'sourcedId':'a\\u0001'},"
                                + "{'sourcedId':'gone','status':'ToBeDeleted'}]}")
                        .with("X-Total-Count", "12")
                        .with("x-perm-rev", "r1")
                        .with("x-obfuscated", "true");

        Page page = got(fetch(reply, SourceCollection.COURSES, 1, settings(GuardianPolicy.OFF)));

        Evidence evidence = page.evidence().orElseThrow();
        assertThat(evidence.ids()).containsExactly("a", " B|/# é", "", "", "7", "a\u0001", "gone");
        assertThat(evidence.overlap()).isEqualTo(1);
        assertThat(evidence.total()).hasValue(12);
        assertThat(evidence.revision()).contains("r1");
        assertThat(evidence.masking()).isEqualTo(Evidence.Masking.MASKED);
        assertThat(page.records()).extracting(each -> each.id()).containsExactly(" B|/# é", "7");
        assertThat(page.quarantined()).hasSize(3);
        assertThat(page.ignored()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "-1, true", "many, true", "1.5, true", "12345678901, true", "0, false"})
    void believesNoTotalThatIsNoNumber(String header, boolean isUntold) {
        Reply reply = json("{'courses':[]}").with("x-total-count", header);

        Evidence evidence = got(fetch(reply, SourceCollection.COURSES)).evidence().orElseThrow();

        assertThat(evidence.total().isEmpty()).isEqualTo(isUntold);
        assertThat(evidence.revision()).isEqualTo(Optional.empty());
        assertThat(evidence.masking()).isEqualTo(Evidence.Masking.NONE);
    }

    private static Reply json(String body) {
        return Reply.bytes(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
