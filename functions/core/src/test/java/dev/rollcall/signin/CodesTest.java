package dev.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.Role;
import dev.rollcall.signin.admission.Notice;
import dev.rollcall.signin.admission.Refusal;
import dev.rollcall.signin.identity.Lie;
import dev.rollcall.signin.identity.Outage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The closed lists of codes that pages and the journal speak in. */
final class CodesTest {

    static Stream<List<String>> lists() {
        return Stream.of(
                Arrays.stream(Refusal.values()).map(Refusal::code).toList(),
                Arrays.stream(Lie.values()).map(Lie::code).toList(),
                Arrays.stream(Remark.values()).map(Remark::code).toList(),
                List.of(
                        new Notice.Grace(1, LocalDate.EPOCH).code(),
                        new Notice.ChooseRole(List.of(Role.TEACHER)).code()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void areDistinctAndOfOneForm(List<String> codes) {
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @EnumSource
    void leadBackToTheirRemark(Remark remark) {
        assertThat(Remark.of(remark.code())).contains(remark);
    }

    @ParameterizedTest
    @EnumSource
    void leadBackToARefusalThatThePageCannotTellApart(Refusal refusal) {
        Refusal found = Refusal.ofPage(refusal.pageCode()).orElseThrow();

        assertThat(found.pageCode()).isEqualTo(refusal.pageCode());
    }

    @Test
    @DisplayName("S-21: a page tells nobody whether somebody was ever on a roster")
    void hideWhoWasEverOnARoster() {
        assertThat(Refusal.ARCHIVED.pageCode())
                .isEqualTo(Refusal.NOT_SHARED.pageCode())
                .isNotEqualTo(Refusal.ARCHIVED.code());
    }

    @Test
    void ofAnOutageNameWhatIsMissingAndHow() {
        assertThat(new Outage(Outage.Source.TOKEN, Outage.How.LATE).code()).isEqualTo("token-late");
    }

    @Test
    void ofNobodysMakingLeadNowhere() {
        assertThat(Remark.of("made-up")).isEmpty();
        assertThat(Refusal.ofPage("made-up")).isEmpty();
    }
}
